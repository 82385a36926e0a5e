#!/bin/sh
kubectl create configmap iam-conf --from-file=conf/ -n $NAMESPACE
kubectl create configmap iam-conf-identity --from-file=conf/identity/ -n $NAMESPACE
kubectl apply -f iam.yaml -n $NAMESPACE
