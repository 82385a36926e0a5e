#!/bin/bash
unzip /root/wso2am-4.5.0.zip -d /root/dev/
cp /root/resources/original-deployment.toml /root/dev/wso2am-4.5.0/repository/conf/deployment.toml
unzip /root/wso2am-4.5.0.zip -d /root/prod/
cp /root/resources/prod-deployment.toml /root/prod/wso2am-4.5.0/repository/conf/deployment.toml
