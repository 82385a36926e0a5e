#!/bin/bash
start() {
  local name=is version=5.11.0
  docker run -d --name "$name" "wso2/wso2is:$version"
}
start
