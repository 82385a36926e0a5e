#!/bin/bash
cp conf/authenticators.xml /opt/wso2is-5.7.0/repository/conf/security/authenticators.xml
cp conf/identity.xml /opt/wso2am-2.6.0/repository/conf/identity/identity.xml
