#!/bin/sh
docker build -t registry.example.com/gateway:1 images/am
docker build -t registry.example.com/login:1 images/is
