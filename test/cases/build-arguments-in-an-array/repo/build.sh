#!/bin/bash
args=()
args+=(--build-arg "V=5.11.0")
docker build "${args[@]}" -t acme/idp .
