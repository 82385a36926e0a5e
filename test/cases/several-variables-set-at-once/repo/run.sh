#!/bin/sh
TAG=7.1.0
export NOTE="was TAG=7.0.0 once" TAG=5.10.0
docker run -d wso2/wso2is:$TAG
