#!/bin/bash
for dc in 1 2; do
  mkdir -p conf/dc${dc}
  cat > conf/dc${dc}/deployment.toml <<EOF
[server]
hostname = "am-${dc}.acme.example"

[super_admin]
username = "admin"

[event.default_listener.client_certificate_authentication_handler]
enable = false
EOF
done
