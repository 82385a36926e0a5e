#!/bin/sh
set -e
ENV=$1
helm upgrade --install identity wso2/identity-server --version 7.1.0 -f envs/$ENV/values.yaml
