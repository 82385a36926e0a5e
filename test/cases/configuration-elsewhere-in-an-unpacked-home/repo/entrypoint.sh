#!/bin/sh
config_volume=/home/wso2carbon/wso2-config-volume
test -d ${config_volume} && cp -RL ${config_volume}/* ${WSO2_SERVER_HOME}/
exec ${WSO2_SERVER_HOME}/bin/wso2server.sh
