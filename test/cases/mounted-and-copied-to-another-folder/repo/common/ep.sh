#!/bin/sh
cp -R /home/wso2carbon/common/conf/* /home/wso2carbon/wso2am-4.5.0/conf
/home/wso2carbon/docker-entrypoint.sh
