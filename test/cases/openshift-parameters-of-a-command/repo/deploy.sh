#!/bin/sh
set -e
oc process -f template.yaml -p REPOSITORY=wso2/wso2is -p TAG=5.11.0 | oc apply -f -
