unpack-tools:
  archive.extracted:
    - name: /opt/tools
    - source: salt://packs/wso2am-4.2.0.zip

nginx:
  service.running: []
