#!/bin/sh
cat > /home/wso2carbon/wso2is-7.0.0/repository/conf/deployment.toml <<EOF
[super_admin]
username = "admin"
EOF
if [ "$CLOSED" = 1 ]; then
cat >> /home/wso2carbon/wso2is-7.0.0/repository/conf/deployment.toml <<EOF
[event.default_listener.client_certificate_authentication_handler]
enable = false
EOF
fi
