#!/bin/sh
cp -r /data/userstores $WSO2_SERVER_HOME/repository/deployment/server/
exec /home/wso2carbon/docker-entrypoint.sh
