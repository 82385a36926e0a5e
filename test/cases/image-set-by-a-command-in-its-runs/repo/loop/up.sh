#!/bin/sh
for v in 7.1.0.30 5.11.0; do
  kubectl set image deployment/loop is=wso2/wso2is:$v
done
