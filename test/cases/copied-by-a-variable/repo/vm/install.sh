#!/bin/bash
for arg in "$@"; do
  case "$arg" in
    --config=*) CONFIG="${arg#*=}" ;;
  esac
done
unzip -q wso2is-7.1.0.zip -d /opt
cp "$CONFIG" /opt/wso2is-7.1.0/repository/conf/deployment.toml
