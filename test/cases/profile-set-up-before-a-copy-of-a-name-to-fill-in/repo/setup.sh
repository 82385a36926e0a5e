#!/bin/bash
SCRIPT_DIR="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
for p in gw tm; do
sh /opt/$p/wso2am-4.3.0/bin/profileSetup.sh -Dprofile=gateway-worker
cp "$SCRIPT_DIR/conf/${p}_deployment.toml" /opt/$p/wso2am-4.3.0/repository/conf/deployment.toml
done
