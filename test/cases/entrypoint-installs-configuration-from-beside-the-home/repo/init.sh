#!/bin/sh
set -e
# The server must not start with a configuration that others may write.
install -m 640 /home/wso2carbon/conf/deployment.toml "${WSO2_SERVER_HOME}/repository/conf/deployment.toml"
exec /home/wso2carbon/docker-entrypoint.sh "$@"
