#!/bin/bash
cp conf/deployment.toml /opt/wso2is-7.1.0/repository/conf/deployment.toml
/bin/cp -f conf/prod.tmpl /opt/wso2is-7.1.0/repository/conf/deployment.toml
