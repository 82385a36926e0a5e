#!/bin/bash
unzip -q wso2am-4.3.0.zip -d /opt
cp deployment.toml /opt/wso2am-4.3.0/repository/conf/deployment.toml
/opt/wso2am-4.3.0/bin/api-manager.sh start
