#!/bin/sh
# IS_TAG=5.11.0 docker compose up
IS_TAG=5.11.0 docker compose -f other/compose.prod.yaml up -d
