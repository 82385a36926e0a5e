#!/bin/bash
set -e
VERSION=7.0.0
unzip -q /tmp/wso2is-$VERSION.zip -d /opt
/opt/wso2is-$VERSION/bin/wso2server.sh start
