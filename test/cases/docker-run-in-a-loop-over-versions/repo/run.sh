#!/bin/bash
for v in 7.0.0 5.11.0.410; do
  docker run -d -v "$PWD/conf/$v/deployment.toml:/home/wso2carbon/wso2-config-volume/repository/conf/deployment.toml" wso2/wso2is:$v
done
for v in 7.1.0.23; do docker run -d -v "$PWD/conf/7.0.0/deployment.toml:/home/wso2carbon/wso2-config-volume/repository/conf/deployment.toml" wso2/wso2is:$v; done
