#!/bin/sh
IS_HOME=/opt/wso2is-7.1.0
unzip wso2is-7.1.0.zip -d /opt
cp conf/deployment.toml "$IS_HOME"/conf/deployment.toml
