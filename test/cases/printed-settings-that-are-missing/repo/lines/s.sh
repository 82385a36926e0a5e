#!/bin/sh
echo '[super_admin]
username = "admin"' > /home/wso2carbon/wso2is-7.0.0/repository/conf/deployment.toml
