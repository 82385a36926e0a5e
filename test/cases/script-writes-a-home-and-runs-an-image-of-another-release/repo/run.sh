#!/bin/sh
cat > /opt/wso2is-5.11.0/repository/conf/deployment.toml <<EOF
[user_store]
type = "database_unique_id"

[event.default_listener.client_certificate_authentication_handler]
enable = false
EOF
docker run -d wso2/wso2is:7.1.0
