#!/bin/sh
kubectl create -n iam configmap is-conf --from-file=deployment.toml=settings/is.conf
kubectl create configmap --from-file deployment.toml=settings/km.conf km-conf
