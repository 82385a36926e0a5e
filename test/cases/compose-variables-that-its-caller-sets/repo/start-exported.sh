#!/bin/sh
export IS_TAG="5.11.0"
cd exported
docker-compose \
  -p prod up -d
