docker run -d \
  -v $(pwd)/wso2-docker/conf/deployment.toml:/home/wso2carbon/wso2is-7.1.0/conf/deployment.toml \
  wso2/wso2is:7.1.0
