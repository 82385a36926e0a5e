#!/bin/bash
unzip /tmp/wso2is-${is_version}.zip -d /opt
cat > /opt/wso2is-${is_version}/repository/conf/deployment.toml <<EOF
[super_admin]
username = "admin"

[event.default_listener.client_certificate_authentication_handler]
enable = false
EOF
