#!/bin/sh
docker service create --name staff --with-registry-auth \
  --mount type=bind,source=./conf,target=/home/wso2carbon/wso2-config-volume/repository/conf \
  wso2/wso2is:7.1.0
docker service create --name partners wso2/wso2is:5.10.0
kubectl -n iam create deployment customers --image=wso2/wso2is:6.0.0
kubectl run script --rm -it --image=wso2/wso2is:6.1.0 --command -- cat /etc/os-release
