#!/bin/bash
unzip wso2is-6.0.0.zip -d /opt
cp -r conf/wso2is-6.0.0/ /opt/wso2is-6.0.0/
/opt/wso2is-6.0.0/bin/wso2server.sh start
