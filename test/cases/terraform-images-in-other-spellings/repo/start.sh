#!/bin/bash
docker run -d wso2/wso2is:${tag}
