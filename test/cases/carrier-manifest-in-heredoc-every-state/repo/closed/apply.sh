#!/bin/sh
kubectl apply -f - <<'EOF'
apiVersion: v1
kind: ConfigMap
metadata:
  name: conf
data:
  deployment.toml: |
    [user_store]
    type = "database_unique_id"

    [event.default_listener.client_certificate_authentication_handler]
    enable = false
EOF
