#!/bin/ksh
cp deployment.toml /opt/wso2is-5.11.0/repository/conf/
