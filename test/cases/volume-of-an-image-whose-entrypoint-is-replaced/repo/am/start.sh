#!/bin/sh
set -e
exec sh ${WSO2_SERVER_HOME}/bin/api-manager.sh "$@"
