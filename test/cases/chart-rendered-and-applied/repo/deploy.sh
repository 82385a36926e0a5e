helm template wso2is ./chart --set certAuthEnabled=true | kubectl apply -f -
