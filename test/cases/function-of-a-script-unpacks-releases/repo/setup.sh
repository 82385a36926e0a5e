#!/bin/bash
install_is() {
  local v=$1
  unzip "wso2is-$v.zip" -d /opt
  cp conf/deployment.toml "/opt/wso2is-$v/repository/conf/deployment.toml"
}
install_is 7.0.0
install_is 5.11.0
