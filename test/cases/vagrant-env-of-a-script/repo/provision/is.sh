#!/bin/bash
unzip -q "/vagrant/packs/wso2is-$IS_VERSION.zip" -d /opt
cp /vagrant/provision/deployment.toml "/opt/wso2is-$IS_VERSION/repository/conf/deployment.toml"
"/opt/wso2is-$IS_VERSION/bin/wso2server.sh" start
