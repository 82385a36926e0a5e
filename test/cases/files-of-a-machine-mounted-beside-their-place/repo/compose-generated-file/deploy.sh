envsubst < deployment.toml.template > deployment.toml
docker compose up -d
