#!/bin/bash
unzip wso2is-6.1.0.zip -d /opt
git clone https://git.example.org/iam/wso2.git /tmp/wso2
cp /tmp/wso2/own/conf/deployment.toml /opt/wso2is-6.1.0/repository/conf/
scp conf/deployment.toml wso2@is1:/opt/wso2is-6.1.0/repository/conf/
