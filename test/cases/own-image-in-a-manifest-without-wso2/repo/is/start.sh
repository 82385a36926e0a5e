#!/bin/sh
envsubst < /tmp/deployment.toml.tmpl > /home/wso2carbon/wso2is-7.1.0/repository/conf/deployment.toml
exec /home/wso2carbon/docker-entrypoint.sh
