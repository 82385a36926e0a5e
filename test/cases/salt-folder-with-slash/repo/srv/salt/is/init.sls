/opt/wso2is-7.0.0/repository/conf:
  file.recurse:
    - source: salt://is/files/new/
/opt/wso2is-5.11.0/repository/conf:
  file.recurse:
    - source: salt://is/files/old/
