#!/bin/sh
unzip wso2is-7.0.0.zip -d /opt
cp conf/deployment.toml /opt/wso2is-7.0.0/repository/conf/deployment.toml
