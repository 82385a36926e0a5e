#!/bin/bash
set -e
if [ -d /opt/wso2is-7.3.0 ]; then
  echo "Removing /opt/wso2is-7.3.0"
  rm -rf /opt/wso2is-7.3.0
fi
unzip -q /tmp/wso2is.zip -d /opt
cp conf/deployment.toml /opt/wso2is/repository/conf/deployment.toml
/opt/wso2is/bin/wso2server.sh start
