#!/bin/sh
j2 /opt/deployment.toml.j2 > "$WSO2_SERVER_HOME/repository/conf/deployment.toml"
exec /home/wso2carbon/docker-entrypoint.sh
