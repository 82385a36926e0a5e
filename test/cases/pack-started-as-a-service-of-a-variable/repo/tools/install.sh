#!/bin/bash
# Only the client tools of the pack are used here.
SERVICE=docker
unzip -q /tmp/wso2is-7.0.0.zip -d /opt
systemctl start $SERVICE
