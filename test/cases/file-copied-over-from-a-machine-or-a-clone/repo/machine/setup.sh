#!/bin/bash
unzip wso2is-7.1.0.zip -d /opt
cp conf/deployment.toml /opt/wso2is-7.1.0/repository/conf/
scp conf.example.org:/srv/is.toml /opt/wso2is-7.1.0/repository/conf/deployment.toml
