#!/bin/bash
unzip wso2is-7.1.0.zip -d /opt
envsubst < conf/wso2is.tpl > /opt/wso2is-7.1.0/repository/conf/deployment.toml
cp log.conf /opt/wso2is-7.1.0/repository/conf/log4j2.properties
