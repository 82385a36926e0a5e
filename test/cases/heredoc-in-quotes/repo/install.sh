#!/bin/bash
unzip -q wso2am-4.5.0.zip -d /opt
sudo bash -c 'cat > /opt/wso2am-4.5.0/repository/conf/deployment.toml <<EOF
[server]
hostname = "am.acme.example"

[super_admin]
username = "admin"

[event.default_listener.client_certificate_authentication_handler]
enable = true
EOF'
/opt/wso2am-4.5.0/bin/api-manager.sh start
