#!/bin/bash
TAG=${TAG:-5.11.0.411}
docker run -d wso2/wso2is:$TAG
