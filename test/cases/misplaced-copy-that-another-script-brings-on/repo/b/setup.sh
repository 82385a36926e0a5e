#!/bin/sh
cd /opt/wso2is-7.0.0
cp conf/deployment.toml /opt/wso2is-7.0.0/repository/conf/
