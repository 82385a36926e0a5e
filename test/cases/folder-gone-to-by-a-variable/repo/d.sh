#!/bin/sh
# wso2
cd nodes/is
cp deployment.toml /opt/wso2is-5.11.0/repository/conf/deployment.toml
cd "$ROOT/nodes/am"
cp deployment.toml /opt/wso2am-4.5.0/repository/conf/deployment.toml
