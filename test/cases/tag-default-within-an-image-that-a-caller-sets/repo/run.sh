#!/bin/bash
docker run -d "wso2/wso2is:${TAG:-5.11.0.411}"
