#!/bin/sh
envsubst < /tmp/deployment.toml.tpl > /home/wso2carbon/wso2is-7.0.0/repository/conf/deployment.toml
exec /home/wso2carbon/docker-entrypoint.sh
