#!/bin/bash
sudo mv /tmp/server.conf /opt/wso2is-7.1.0/repository/conf/deployment.toml
