#!/bin/sh
docker run -d --name idp -v "$PWD/deployment.toml:/home/wso2carbon/wso2-config-volume/repository/conf/deployment.toml" acme/idp:1
