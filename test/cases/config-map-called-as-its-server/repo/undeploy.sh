#!/bin/sh
kubectl delete configmap wso2is
kubectl delete deployment wso2is
