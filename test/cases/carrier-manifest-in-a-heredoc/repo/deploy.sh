#!/bin/bash
kubectl apply -f - <<EOF
apiVersion: v1
kind: ConfigMap
metadata:
  name: is-conf
data:
  deployment.toml: |
    [server]
    hostname = "is.example.com"
    [event.default_listener.client_certificate_authentication_handler]
    enable = true
---
apiVersion: v1
kind: Pod
metadata:
  name: is
spec:
  containers:
    - name: is
      image: wso2/wso2is:7.1.0
      volumeMounts:
        - name: conf
          mountPath: /home/wso2carbon/wso2-config-volume/repository/conf/deployment.toml
          subPath: deployment.toml
  volumes:
    - name: conf
      configMap:
        name: is-conf
EOF
