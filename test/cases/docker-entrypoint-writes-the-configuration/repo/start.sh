#!/bin/sh
cat > "$WSO2_SERVER_HOME/repository/conf/deployment.toml" <<EOF
[super_admin]
username = "$ADMIN"

[event.default_listener.client_certificate_authentication_handler]
enable = false
EOF
exec /home/wso2carbon/docker-entrypoint.sh
