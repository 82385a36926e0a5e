#!/bin/bash
offset=1
unzip -q wso2am-4.3.0.zip -d /opt
cat > /opt/wso2am-4.3.0/repository/conf/deployment.toml <<EOF
[server]
hostname = "am.acme.example"
offset = $offset

[super_admin]
username = "admin"

[event.default_listener.client_certificate_authentication_handler]
enable = false
EOF
/opt/wso2am-4.3.0/bin/api-manager.sh start
