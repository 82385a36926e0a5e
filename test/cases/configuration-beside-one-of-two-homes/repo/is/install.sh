#!/bin/sh
unzip wso2is-7.1.0.zip -d /opt
cp deployment.toml /opt/wso2is-7.1.0/conf/deployment.toml
