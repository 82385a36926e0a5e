#!/bin/bash
unzip wso2is-6.1.0.zip -d /opt
cp -r conf/wso2is-6.1.0 /opt/
/opt/wso2is-6.1.0/bin/wso2server.sh start
