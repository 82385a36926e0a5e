#!/bin/sh
home=/home/wso2carbon/wso2is-7.1.0
kubectl -n iam cp conf/deployment.toml iam/wso2is-0:$home/repository/conf/deployment.toml -c wso2is
if [ "$1" = prod ]; then
  kubectl -n iam cp conf/prod.conf iam/wso2is-0:$home/repository/conf/deployment.toml -c wso2is
fi
