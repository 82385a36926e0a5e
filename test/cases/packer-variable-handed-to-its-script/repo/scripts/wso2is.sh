#!/bin/sh -eux
curl -fsSLo /tmp/is.zip "https://packs.example.org/wso2is-${WSO2IS_VERSION}.zip"
unzip -q /tmp/is.zip -d /opt
cp /tmp/conf/deployment.toml "/opt/wso2is-${WSO2IS_VERSION}/repository/conf/deployment.toml"
