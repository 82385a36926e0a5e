#!/bin/sh
cp c/deployment.toml /opt/wso2is-7.1.0/repository/conf/
cp -r t/resources /opt/wso2is-7.1.0/repository/
