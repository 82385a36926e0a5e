#!/bin/sh
cp conf/deployment.toml /opt/wso2is-7.1.0/repository/conf/
sed -i 's:enable = false:enable = true:' /opt/wso2is-7.1.0/repository/conf/deployment.toml
sed -i 's~enable = false~enable = true~' /opt/wso2is-7.1.0/repository/conf/deployment.toml
