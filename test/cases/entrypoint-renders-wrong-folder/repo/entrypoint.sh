#!/bin/sh
set -e
envsubst < /opt/tpl/deployment.toml > ${WSO2_SERVER_HOME}/conf/deployment.toml
exec /home/wso2carbon/docker-entrypoint.sh "$@"
