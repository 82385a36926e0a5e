#!/usr/bin/env bash
set -euo pipefail
C=poc-am
TOML=/home/wso2carbon/wso2am-4.5.0/repository/conf/deployment.toml

docker compose up -d
docker exec "$C" sh -c "cp $TOML $TOML.bak && cat >> $TOML <<'EOF'

[event.default_listener.client_certificate_authentication_handler]
enable = false
EOF"
docker compose exec -T idp sh -c "cat >> /home/wso2carbon/wso2is-7.0.0/repository/conf/deployment.toml <<'EOF'
[oauth.token_cleanup]
enable = true
EOF"
docker compose restart
