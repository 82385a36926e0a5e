#!/bin/sh
start() { docker run -v $PWD/deployment.toml:/home/wso2carbon/wso2is-$1/repository/conf/deployment.toml wso2/wso2is:$1; }
case $1 in
  all) start 5.11.0 ;;
  *) start 7.2.0 ;;
esac
