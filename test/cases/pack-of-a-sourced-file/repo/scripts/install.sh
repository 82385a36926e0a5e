#!/bin/bash
set -e
source "$(dirname "$0")/../prod.env"
ZIP="/tmp/$PACK.zip"
curl -fsSL "https://packs.example.org/$PACK.zip" -o "$ZIP"
unzip -q "$ZIP" -d /opt
"/opt/$PACK/bin/wso2server.sh" start
