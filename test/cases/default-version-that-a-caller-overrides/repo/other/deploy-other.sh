#!/bin/sh
VERSION=${VERSION:-7.1.0}
scp conf/deployment.toml wso2@$HOST:/opt/wso2is-$VERSION/repository/conf/
