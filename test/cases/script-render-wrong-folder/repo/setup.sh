#!/bin/bash
set -e
unzip -q wso2is-7.1.0.zip -d /opt
envsubst < conf/deployment.toml > /opt/wso2is-7.1.0/conf/deployment.toml
/opt/wso2is-7.1.0/bin/wso2server.sh start
