#!/bin/sh
case "$TIER" in
  production) RELEASE=5.11.0 ;;
  *) RELEASE=7.1.0 ;;
esac
unzip -q "wso2is-$RELEASE.zip" -d /opt
cp conf/deployment.toml "/opt/wso2is-$RELEASE/repository/conf/"
