#!/bin/sh
unzip wso2am-4.3.0.zip -d /opt
cp deployment.toml /opt/wso2am-4.3.0/repository/conf/
