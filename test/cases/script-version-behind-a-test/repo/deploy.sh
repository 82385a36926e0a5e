#!/bin/bash
VERSION=7.1.0
[ "$ENV" = prod ] && VERSION=5.11.0
cp conf/deployment.toml /opt/wso2is-$VERSION/repository/conf/
