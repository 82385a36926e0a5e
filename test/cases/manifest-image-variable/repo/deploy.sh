#!/bin/sh
export IS_TAG=5.11.0
envsubst < k8s/d.yaml | kubectl apply -f -
kubectl apply -f k8s/c.yaml
