#!/bin/sh
cd /opt
unzip wso2is-5.7.0.zip
cp -r /vagrant/config/is/* wso2is-5.7.0/
unzip wso2as-5.2.1.zip
cp -r /vagrant/config/as/* wso2as-5.2.1/
