#!/bin/sh
V=7.0.0
unzip wso2is-"$V".zip -d /opt
/opt/wso2is-"$V"/bin/wso2server.sh start
