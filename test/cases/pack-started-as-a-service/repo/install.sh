#!/bin/bash
set -e
VERSION=7.0.0
curl -sSfLO "https://packs.example.com/wso2is-$VERSION.zip"
unzip -q "wso2is-$VERSION.zip" -d /opt
ln -sfn "/opt/wso2is-$VERSION" /opt/wso2is
cp wso2is.service /etc/systemd/system/
systemctl daemon-reload
systemctl enable --now wso2is
