#!/bin/bash
set -e
unzip -q wso2is-7.1.0.zip -d /opt
cp conf/deployment.toml /opt/wso2is-7.1.0/repository/conf/deployment.toml

if az storage blob exists --container-name is --name prod.toml >/dev/null; then
  az storage blob download --container-name is --name prod.toml --file /tmp/prod.toml
  cp /tmp/prod.toml /opt/wso2is-7.1.0/repository/conf/deployment.toml
fi
