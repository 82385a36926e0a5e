docker compose build --build-arg V=5.11.0
docker compose build
