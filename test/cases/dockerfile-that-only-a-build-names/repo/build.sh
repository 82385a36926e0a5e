#!/bin/sh
set -e
docker build -f docker/identity -t registry.example.com/login .
docker push registry.example.com/login
