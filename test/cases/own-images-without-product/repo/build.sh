#!/bin/sh
docker build -t acme/one:1.0 is
docker build -t acme/two:1.0 am
