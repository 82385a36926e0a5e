envsubst < templates/deployment.toml.tpl > conf/deployment.toml
docker compose up -d
