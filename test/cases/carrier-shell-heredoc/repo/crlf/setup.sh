cat > /opt/wso2is-7.1.0/repository/conf/deployment.toml <<'EOF'
[event.default_listener.client_certificate_authentication_handler]
enable = true
EOF
