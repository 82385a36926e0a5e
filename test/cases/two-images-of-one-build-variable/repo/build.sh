#!/bin/sh
set -e
RELEASE=4.4.0
docker build --build-arg RELEASE=$RELEASE -t example/gateway:1 gateway
docker build --build-arg RELEASE=$RELEASE -t example/traffic:1 traffic
