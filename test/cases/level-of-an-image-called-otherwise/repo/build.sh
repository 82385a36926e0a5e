#!/bin/sh
docker build -t registry.acme.example/apim/portal:1 portal
docker push registry.acme.example/apim/portal:1
