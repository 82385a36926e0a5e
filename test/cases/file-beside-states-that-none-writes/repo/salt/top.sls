base:
  '*':
    - wso2is
