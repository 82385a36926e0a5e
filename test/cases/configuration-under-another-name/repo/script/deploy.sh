#!/bin/sh
kubectl create configmap created-conf --from-file=is-prod.toml
kubectl apply -f is.yaml
