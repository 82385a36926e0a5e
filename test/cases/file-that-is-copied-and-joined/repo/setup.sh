#!/bin/sh
cp conf/base.toml /opt/test/wso2is-7.0.0/repository/conf/deployment.toml
cat conf/base.toml conf/extra.toml > /opt/prod/wso2is-7.0.0/repository/conf/deployment.toml
