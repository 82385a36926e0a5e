#!/bin/bash
CONF="$(cat server.conf)"
cat <<< "$CONF" >| /opt/wso2is-7.1.0/repository/conf/deployment.toml
