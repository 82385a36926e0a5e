#!/bin/sh
P=wso2is-6.1.0
docker build -t acme/$P --build-arg PACK=$P .
P=wso2is-7.1.0
docker build -t acme/$P --build-arg PACK=$P .
P=wso2ei-6.6.0
docker build -t acme/$P --build-arg PACK=$P .
