#!/bin/bash
IS_HOME=/opt/wso2is-7.0.0
cp conf/deployment.toml "$IS_HOME/repository/conf/"
cp conf/identity.xml.j2 "$IS_HOME/repository/resources/conf/templates/repository/conf/identity/"
