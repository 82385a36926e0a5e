#!/bin/sh
docker build -t acme/idp:1 is
