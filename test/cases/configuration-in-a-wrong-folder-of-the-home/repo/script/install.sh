#!/bin/bash
unzip wso2is-5.7.0.zip -d /opt
cp identity.xml /opt/wso2is-5.7.0/repository/conf/
