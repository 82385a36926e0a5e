#!/bin/sh
set -e
# The home of Carbon 4 has its configuration in repository/conf.
cp -R /home/wso2carbon/common/conf/* /home/wso2carbon/wso2is-5.8.0/conf
exec /home/wso2carbon/init.sh
