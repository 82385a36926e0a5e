cat <<EOF > /opt/wso2is-7.1.0/repository/conf/deployment.toml
[event.default_listener.client_certificate_authentication_handler]
enable = ${MTLS}
EOF
