#!/bin/bash
cp /poc/* /home/wso2carbon/wso2am-4.3.0/repository/conf/
/home/wso2carbon/docker-entrypoint.sh
