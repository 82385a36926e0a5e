#!/bin/bash
set -e
cd /opt
unzip -q /dist/wso2is-7.1.0.zip
cp -r /vagrant/conf/is wso2is-7.1.0
wso2is-7.1.0/bin/wso2server.sh start
