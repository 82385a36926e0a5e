#!/bin/sh
set -e
unzip wso2is-7.0.0.zip -d /opt
cp is/repository/conf/deployment.toml /opt/wso2is-7.0.0/conf/deployment.toml
/opt/wso2is-7.0.0/bin/wso2server.sh start
