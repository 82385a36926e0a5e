#!/bin/sh
set -e
docker-compose up -d
docker cp conf/deployment.toml wso2is:/home/wso2carbon/wso2is-7.1.0/repository/conf/deployment.toml
docker restart wso2is
