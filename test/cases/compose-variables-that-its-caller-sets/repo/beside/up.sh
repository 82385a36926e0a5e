#!/bin/sh
IS_TAG=5.11.0 docker compose up -d
