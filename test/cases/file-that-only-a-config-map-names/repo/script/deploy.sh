#!/bin/bash
kubectl -n wso2 create configmap km-conf --from-file=km.conf
kubectl -n wso2 apply -f km.yaml
