#!/bin/sh
if [ "$STAGE" = prod ]; then
  VERSION=7.1.0
else
  if [ "$STAGE" = test ]; then
    VERSION=5.11.0
  else
    VERSION=7.0.0
  fi
fi
unzip "wso2is-$VERSION.zip" -d /opt
cp conf/deployment.toml "/opt/wso2is-$VERSION/repository/conf/"
