#!/bin/sh
envsubst < old.yaml | helm upgrade --install filled ./is -f -
sops -d new.yaml |
  helm upgrade --install decrypted ./is --values=-
helm upgrade --install redirected ./is -f /dev/stdin < "old.yaml"
helm upgrade --install substituted ./is -f <(sops -d new.yaml)
cat <<EOF | \
  helm upgrade --install continued ./is -f -
tag: 5.11.0
EOF
cat <<EOF |
tag: 6.0.0
EOF
helm upgrade --install behind ./is -f -
cat old.yaml | wc -l
helm upgrade --install own ./is
