#!/bin/sh
IS_HOME=/home/wso2carbon/wso2is-7.1.0
docker run -v "$PWD"/conf/deployment.toml:"$IS_HOME"/conf/deployment.toml wso2/wso2is:7.1.0
