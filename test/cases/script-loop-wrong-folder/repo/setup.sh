#!/bin/bash
set -e
unzip -q wso2is-7.1.0.zip -d /opt
for f in deployment.toml log4j2.properties; do
  cp conf/$f /opt/wso2is-7.1.0/conf/$f
done
/opt/wso2is-7.1.0/bin/wso2server.sh start
