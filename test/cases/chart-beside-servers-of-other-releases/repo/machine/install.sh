#!/bin/sh
unzip wso2is-5.8.0.zip -d /opt
cp identity.xml /opt/wso2is-5.8.0/repository/conf/identity/identity.xml
