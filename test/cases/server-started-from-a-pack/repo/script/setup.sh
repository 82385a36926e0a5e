#!/bin/bash
IS_VERSION=7.0.0
IS_HOME=/opt/wso2is
unzip -q /tmp/wso2is-${IS_VERSION}.zip -d /opt
mv /opt/wso2is-${IS_VERSION} "$IS_HOME"
"$IS_HOME/bin/wso2server.sh" start
