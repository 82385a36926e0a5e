#!/bin/sh
case $ENV in
  dev) if [ -n "$X" ]; then echo x; fi
    VERSION=5.11.0 ;;
  *) VERSION=7.2.0 ;;
esac
docker run -v $PWD/deployment.toml:/home/wso2carbon/wso2is-$VERSION/repository/conf/deployment.toml wso2/wso2is:$VERSION
