#!/bin/bash
TMP=$(mktemp)
< server.conf envsubst > "$TMP"
sudo dd if="$TMP" of=/opt/wso2is-7.0.0/repository/conf/deployment.toml 2> /dev/null
