#!/bin/sh
set -e
# one file for each environment; on the host it has the server's own name
scp "conf/prod.toml" "$DEPLOY_HOST:/tmp/deployment.toml"
ssh "$DEPLOY_HOST" "sudo cp /tmp/deployment.toml /opt/wso2am-4.5.0/repository/conf/ && sudo systemctl restart wso2am"
