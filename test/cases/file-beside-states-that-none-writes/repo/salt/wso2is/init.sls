wso2is-archive:
  archive.extracted:
    - name: /opt
    - source: salt://wso2is/files/wso2is-7.1.0.zip

/opt/wso2is-7.1.0/bin/wso2server.sh:
  file.managed:
    - source: salt://wso2is/files/wso2server.sh.jinja
    - template: jinja
