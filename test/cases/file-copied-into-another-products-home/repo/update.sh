#!/bin/sh
cp wso2am-2.0.0/repository/conf/identity/identity.xml ../wso2am-2.0.0/repository/conf/identity/
cp wso2am-2.0.0/repository/conf/identity/identity.xml ../wso2is-5.2.0/repository/conf/identity/
cp -r wso2is-5.2.0/repository/conf/. ../wso2is-5.2.0/repository/conf/
