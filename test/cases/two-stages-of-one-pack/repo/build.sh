#!/bin/sh
docker build --target dev -t acme/is:dev .
docker build --target prod -t acme/is:prod .
