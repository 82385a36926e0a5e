#!/bin/bash
ENV=$1
kubectl create configmap is-conf --from-file=deployment.toml=conf/${ENV}/is.conf
kubectl apply -f k8s/is.yaml
