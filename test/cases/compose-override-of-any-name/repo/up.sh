#!/bin/sh
docker compose -f docker-compose.yml -f prod.yml up -d
