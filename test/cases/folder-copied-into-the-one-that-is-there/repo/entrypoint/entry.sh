#!/bin/sh
cp -r /mnt/conf ${WSO2_SERVER_HOME}/repository/conf
exec ${WSO2_SERVER_HOME}/bin/wso2server.sh
