#!/bin/sh
unzip wso2is-7.0.0.zip -d files
docker buildx build -t acme/idp .
