#!/bin/bash
unzip wso2is-7.0.0.zip -d /opt
cp -r home /opt/wso2is-7.0.0/
/opt/wso2is-7.0.0/bin/wso2server.sh start
