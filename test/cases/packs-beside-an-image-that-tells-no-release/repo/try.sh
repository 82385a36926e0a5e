#!/bin/sh
# Tries another image.
docker run --rm -p 9443:9443 acme/docker-wso2is:latest
