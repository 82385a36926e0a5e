#!/bin/bash
sed "s|@REGISTRY@|$REGISTRY|" k8s/is.yaml | kubectl apply -f -
