#!/bin/bash
set -e
IS_HOME=/opt/wso2is-7.1.0
sudo unzip -q /tmp/wso2is-7.1.0.zip -d /opt
sudo mv /tmp/deployment.toml "$IS_HOME/conf/deployment.toml"
sudo "$IS_HOME/bin/wso2server.sh" start
