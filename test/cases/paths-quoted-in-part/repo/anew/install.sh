#!/bin/sh
IS_HOME=/opt/wso2is-7.1.0
unzip wso2is-7.1.0.zip -d /opt
rm -rf "$IS_HOME"/repository/conf
cp -r conf "$IS_HOME"/repository/conf
