#!/bin/sh
exec /home/wso2carbon/docker-entrypoint.sh "$@"
