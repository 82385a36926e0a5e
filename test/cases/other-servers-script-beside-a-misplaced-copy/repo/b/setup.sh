#!/bin/sh
cp conf/deployment.toml /opt/wso2is-7.0.0/repository/conf/
