#!/bin/bash
set -e
unzip -q wso2is-7.1.0.zip -d /opt
cp conf/deployment.toml /opt/wso2is-7.1.0/conf/
cp conf/log4j2.properties /opt/wso2is-7.1.0/repository/conf/
/opt/wso2is-7.1.0/bin/wso2server.sh start
