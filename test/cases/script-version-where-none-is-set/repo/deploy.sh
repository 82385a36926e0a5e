#!/bin/bash
if [ -z "$VERSION" ]; then VERSION=7.1.0; fi
cp conf/deployment.toml /opt/wso2is-$VERSION/repository/conf/
