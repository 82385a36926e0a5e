#!/bin/bash
unzip -q wso2is-7.0.0.zip -d /opt
cp /vagrant/is/confs/repository/conf/deployment.toml /opt/wso2is-7.0.0/conf/
