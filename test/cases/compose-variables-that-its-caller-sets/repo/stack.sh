#!/bin/sh
IS_TAG=5.11.0 docker stack deploy -c named/compose.is.yaml is
