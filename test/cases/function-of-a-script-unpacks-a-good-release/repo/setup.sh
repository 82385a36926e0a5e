#!/bin/bash
install_is() {
  unzip "wso2is-$1.zip" -d /opt
  cp conf/deployment.toml "/opt/wso2is-$1/repository/conf/deployment.toml"
}
install_is 7.0.0
