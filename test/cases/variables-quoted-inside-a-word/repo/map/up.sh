#!/bin/sh
D=conf
ENV=dev
kubectl create configmap is-"$ENV" --from-file=deployment.toml="$D"/is.conf
