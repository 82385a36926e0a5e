#!/bin/sh
RELEASE=${1:-5.11.0}
IS_HOME=/opt/wso2is-$RELEASE
cp deployment.toml "$IS_HOME/repository/conf/deployment.toml"
