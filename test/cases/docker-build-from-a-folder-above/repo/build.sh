#!/bin/sh
docker build -f docker/is/Dockerfile -t acme/is:1 .
