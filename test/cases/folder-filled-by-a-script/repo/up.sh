#!/bin/sh
mkdir -p conf
cp -r envs/"$1"/. conf/
docker compose up -d
