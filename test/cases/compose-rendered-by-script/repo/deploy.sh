#!/usr/bin/env bash
render() {
  sed -e "s|__HOST__|${PUBLIC_HOST}|g" "$1" > "$2"
}
if [ -n "${PUBLIC_HOST:-}" ]; then
  render is-deployment.toml.template is-deployment.toml
else
  cp is-local.conf is-deployment.toml
fi
docker compose up -d
