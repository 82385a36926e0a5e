#!/bin/bash
unzip -q wso2is-6.1.0.zip -d /opt
cp -n conf/deployment.toml /opt/wso2is-6.1.0/repository/conf/deployment.toml
/opt/wso2is-6.1.0/bin/wso2server.sh start
