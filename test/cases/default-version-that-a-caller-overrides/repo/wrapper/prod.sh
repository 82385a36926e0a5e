#!/bin/sh
VERSION=5.10.0 ./deploy-wrapper.sh
