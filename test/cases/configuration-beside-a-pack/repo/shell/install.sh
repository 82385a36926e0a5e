#!/bin/bash
unzip wso2is-7.1.0.zip -d /opt
cp conf/deployment.toml /opt/wso2is-7.1.0/conf/deployment.toml
/opt/wso2is-7.1.0/bin/wso2server.sh start
