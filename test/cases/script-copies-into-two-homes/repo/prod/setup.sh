#!/bin/sh
unzip -q wso2is-6.1.0.zip -d "$TARGET"
unzip -q wso2am-4.2.0.zip -d "$TARGET"
cp conf/is/deployment.toml "$TARGET/wso2is-6.1.0/repository/conf/"
cp conf/am/deployment.toml "$TARGET/wso2am-4.2.0/repository/conf/"
