#!/bin/bash
unzip -q /tmp/wso2is-7.1.0.zip -d /opt
mv /opt/wso2is-7.1.0 /opt/wso2is
cp conf/deployment.toml /opt/wso2is/conf/
/opt/wso2is/bin/wso2server.sh start
