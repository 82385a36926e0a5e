#!/bin/bash
. ./env.sh
cd "$IS_HOME/bin"
./wso2server.sh start
