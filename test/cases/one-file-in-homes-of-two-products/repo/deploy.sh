#!/bin/sh
for home in wso2am-4.2.0 wso2is-5.11.0; do
  unzip -q "packs/$home.zip" -d /opt
  cp conf/deployment.toml "/opt/$home/repository/conf/deployment.toml"
done
