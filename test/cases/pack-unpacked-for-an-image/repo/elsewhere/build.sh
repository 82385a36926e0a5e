#!/bin/sh
NAME=wso2is
VERSION=5.7.0
PACK=$NAME-$VERSION.zip
git clone https://example.com/acme/docker-is.git
unzip $PACK -d docker-is/files > /dev/null
cd docker-is
docker build -t acme/$NAME:$VERSION .
