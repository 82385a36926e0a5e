#!/bin/bash
REPOS_DIR=/home/wso2carbon/wso2am-4.3.0/repository
cp /poc/am.toml "$REPOS_DIR/conf/deployment.toml"
/home/wso2carbon/docker-entrypoint.sh
