#!/bin/bash
set -e
TOP="$(cd "$(dirname "$0")/.." && pwd)"
unzip -q "$TOP/wso2am-4.4.0.zip" -d "$TOP"

for server in cp tm; do
  home="$TOP/components/wso2am-$server"
  cp -r "$TOP/wso2am-4.4.0" "$home"
  cd "$home"
  case "$server" in
    cp) sh bin/profileSetup.sh -Dprofile=control-plane ;;
    tm) sh bin/profileSetup.sh -Dprofile=traffic-manager ;;
  esac
  toml=""
  case "$server" in
    cp) toml="cp_deployment.toml" ;;
    tm) toml="tm_deployment.toml" ;;
  esac
  source_file="$TOP/conf/toml/$toml"
  if [ -f "$source_file" ]; then
    cp "$source_file" "$home/repository/conf/deployment.toml"
  fi
done
