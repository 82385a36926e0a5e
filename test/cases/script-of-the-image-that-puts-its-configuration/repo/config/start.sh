#!/bin/sh
envsubst < /opt/deployment.toml.template > /home/wso2carbon/wso2am-4.1.0/repository/conf/deployment.toml
exec /home/wso2carbon/docker-entrypoint.sh
