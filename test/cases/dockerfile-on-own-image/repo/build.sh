#!/bin/sh
docker build -t acme/wso2is:7.1.0 is
docker build -t acme/top:1 top
