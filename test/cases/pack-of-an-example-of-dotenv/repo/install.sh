#!/bin/bash
set -euo pipefail
SCRIPT_DIR="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
ENV_FILE="$SCRIPT_DIR/.env"
set -a
source "$ENV_FILE"
set +a

UNPACKED="$(mktemp -d)"
unzip -q "$AM_ZIP_PATH" -d "$UNPACKED"
mv "$UNPACKED"/* "$AM_HOME"
sed "s#{{HOME}}#$AM_HOME#g" "$SCRIPT_DIR/systemd/wso2am.service" > /etc/systemd/system/wso2am.service
systemctl daemon-reload
systemctl enable wso2am.service
