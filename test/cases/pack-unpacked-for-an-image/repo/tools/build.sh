#!/bin/sh
unzip wso2mi-4.2.0.zip -d files
docker build -t acme/mi .
