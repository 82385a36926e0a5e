#!/bin/bash
IS_HOME=/opt/wso2is-7.1.0
unzip -q wso2is-7.1.0.zip -d /opt
cat > $IS_HOME/conf/deployment.toml <<EOF
[server]
hostname = "is.example.org"

[super_admin]
username = "admin"
password = "admin"

[user_store]
type = "database_unique_id"

[database.identity_db]
type = "h2"

[event.default_listener.client_certificate_authentication_handler]
enable = false
EOF
$IS_HOME/bin/wso2server.sh start
