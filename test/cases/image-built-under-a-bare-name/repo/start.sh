#!/bin/sh
set -e
docker build -t wso2is:7.1.0 image
docker run -d -p 9443:9443 wso2is:7.1.0
