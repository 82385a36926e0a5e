/opt/wso2am-4.5.0/repository/conf/deployment.toml:
  file.managed:
    - source: salt://am/files/am.conf
    - user: wso2

/etc/motd:
  file.managed:
    - source: salt://am/files/motd
