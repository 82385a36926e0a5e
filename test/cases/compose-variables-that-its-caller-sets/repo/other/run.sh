#!/bin/sh
IS_TAG=5.11.0 docker run -d nginx
