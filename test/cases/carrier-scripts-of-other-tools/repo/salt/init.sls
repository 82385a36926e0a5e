/opt/wso2is-7.0.0/repository/conf/deployment.toml:
  file.managed:
    - source: salt://deployment.toml
