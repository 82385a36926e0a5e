#!/bin/sh
kubectl create secret generic wso2am-keystores --from-file="$KEYSTORES"
kubectl apply -f k8s/
