#!/bin/bash
case "$1" in
  dev) V=4.3.0 ;;
  prod) V=4.1.0 ;;
esac
docker build --build-arg APIM_VERSION=$V -t am .
