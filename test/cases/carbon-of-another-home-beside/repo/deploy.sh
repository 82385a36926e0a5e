#!/bin/sh
cp conf/deployment.toml /opt/wso2is-7.0.0/repository/conf/
cp conf/carbon.xml /opt/wso2am-4.2.0/repository/conf/
