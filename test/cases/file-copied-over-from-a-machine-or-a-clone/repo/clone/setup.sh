#!/bin/bash
unzip wso2is-7.0.0.zip -d /opt
cp conf/deployment.toml /opt/wso2is-7.0.0/repository/conf/
git clone --depth 1 https://git.example.org/iam/conf.git /tmp/conf
cp /tmp/conf/prod/deployment.toml /opt/wso2is-7.0.0/repository/conf/
