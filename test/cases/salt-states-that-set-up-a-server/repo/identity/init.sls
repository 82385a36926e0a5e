unpack-identity-server:
  archive.extracted:
    - name: /opt
    - source: salt://packs/wso2is-7.0.0.zip
    - user: wso2carbon

wso2is:
  service.running:
    - enable: True
    - require:
      - archive: unpack-identity-server
