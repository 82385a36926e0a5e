#!/bin/sh
. ./test.env
docker run -d -p 9443:9443 "$IMAGE"
