#!/bin/sh
unzip -q packs/wso2am-4.1.0.zip -d /opt
cp conf/deployment.toml /opt/wso2am-4.3.0/repository/conf/deployment.toml
