#!/bin/bash
unzip wso2is-7.1.0.zip -d /opt
cp -r home/. /opt/wso2is-7.1.0/
/opt/wso2is-7.1.0/bin/wso2server.sh start
