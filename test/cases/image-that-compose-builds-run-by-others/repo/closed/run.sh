#!/bin/sh
docker run -d --name login -v "$PWD/deployment.toml:/home/wso2carbon/wso2-config-volume/repository/conf/deployment.toml" acme/login:1
