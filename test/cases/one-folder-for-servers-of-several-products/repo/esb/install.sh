#!/bin/bash
cp conf/identity.xml /opt/wso2is-5.7.0/repository/conf/identity/
cp conf/authenticators.xml /opt/wso2esb-4.9.0/repository/conf/security/
