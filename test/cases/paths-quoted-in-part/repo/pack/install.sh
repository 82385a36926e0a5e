#!/bin/sh
RELEASE=5.10.0
unzip wso2is-"$RELEASE".zip -d /opt
cp conf/deployment.toml /opt/wso2is-"$RELEASE"/repository/conf/
