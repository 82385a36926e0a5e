#!/bin/sh
VERSION=7.1.0.23
start() {
  VERSION=$1
  docker run -d wso2/wso2is:$VERSION
}
start 5.11.0.1
docker run -d --name main wso2/wso2is:$VERSION
