#!/bin/sh
IS_HOME=/opt/wso2is-7.1.0
unzip wso2is-7.1.0.zip -d /opt
cp -r conf "$IS_HOME"/repository/conf
