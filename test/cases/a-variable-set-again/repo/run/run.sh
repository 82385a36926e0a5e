#!/bin/sh
V=5.11.0
docker run -d --name is-old \
  -v "$PWD/old/deployment.toml:/home/wso2carbon/wso2is-$V/repository/conf/deployment.toml" \
  wso2/wso2is:$V
V=7.0.0
docker run -d --name is-new \
  -v "$PWD/new/deployment.toml:/home/wso2carbon/wso2is-$V/repository/conf/deployment.toml" \
  wso2/wso2is:$V
