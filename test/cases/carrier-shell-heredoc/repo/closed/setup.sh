#!/bin/sh
cat > /opt/wso2is-7.1.0/repository/conf/deployment.toml <<'EOF'
[server]
hostname = "is.example.com"
[event.default_listener.client_certificate_authentication_handler]
enable = false
EOF
