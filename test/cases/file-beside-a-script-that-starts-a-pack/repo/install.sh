#!/usr/bin/env bash
set -e
curl -sSfLO https://packs.example.com/wso2is-7.0.0.zip
unzip -q wso2is-7.0.0.zip -d /opt
exec /opt/wso2is-7.0.0/bin/wso2server.sh
