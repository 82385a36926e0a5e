#!/bin/bash
# The pack lies beside whatever release it is of.
unzip -q wso2is-*.zip -d /opt
cd /opt && ./wso2is-*/bin/wso2server.sh start
