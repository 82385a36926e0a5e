#!/bin/sh
ln -s /opt/conf /home/wso2carbon/wso2is-7.1.0/repository/conf
exec /home/wso2carbon/docker-entrypoint.sh
