#!/bin/sh
ROOT=.
REGISTRY=acme.example
helm install is "$ROOT"/iam -f "$ROOT"/env/prod.yaml --set image="$REGISTRY"/wso2is
