#!/bin/sh
for v in 7.1.0.31 5.11.0; do
  (cd k8s && kustomize edit set image wso2/wso2is:$v && kubectl apply -k .)
done
