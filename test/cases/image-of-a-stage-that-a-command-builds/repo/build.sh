#!/bin/sh
docker build --target base -t example.org/api:1 .
