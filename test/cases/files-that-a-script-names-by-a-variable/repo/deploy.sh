#!/bin/bash
set -e
cp conf/$ENV.tmpl /opt/wso2is-7.1.0/repository/conf/deployment.toml
