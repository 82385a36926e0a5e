#!/bin/sh
cd "$(dirname "$0")"
cp conf/* /opt/wso2is-7.0.0/repository/conf/
