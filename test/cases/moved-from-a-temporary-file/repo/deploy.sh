#!/bin/bash
TMP=$(mktemp)
envsubst < conf/deployment.toml > "$TMP"
sudo mv "$TMP" /opt/wso2is-7.1.0/repository/conf/deployment.toml
