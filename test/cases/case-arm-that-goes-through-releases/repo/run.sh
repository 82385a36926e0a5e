#!/bin/sh
case $1 in
  all) for v in 5.11.0 7.2.0; do docker run -v $PWD/deployment.toml:/home/wso2carbon/wso2is-$v/repository/conf/deployment.toml wso2/wso2is:$v; done ;;
esac
