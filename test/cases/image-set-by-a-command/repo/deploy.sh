#!/bin/sh
# kubectl set image deployment/am am=wso2/wso2am:4.1.0
kubectl set image deployment/am am=acme/wso2am:$BUILD_NUMBER
cd o/prod
kustomize edit set image wso2/wso2is=acme/wso2is:5.11.0.3
kubectl apply -k .
