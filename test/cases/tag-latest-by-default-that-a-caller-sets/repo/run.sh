#!/bin/bash
TAG=${TAG:-latest}
docker run -d -v "$PWD/conf/deployment.toml:/home/wso2carbon/wso2-config-volume/repository/conf/deployment.toml" wso2/wso2is:$TAG
