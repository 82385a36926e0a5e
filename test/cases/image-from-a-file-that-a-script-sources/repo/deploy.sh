#!/bin/sh
set -a
. ./test.env
set +a
envsubst < k8s/is.yaml | kubectl apply -f -
