#!/bin/bash
start() {
  local tag=$1
  docker run -d --name "is-$tag" "wso2/wso2is:$tag"
}
start 5.11.0.410
start "5.10.0.368"

build() {
  docker build --build-arg IS_VERSION=$2 -t "$1" .
}
build acme/old 5.9.0
build acme/new 7.0.0
