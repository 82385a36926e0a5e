#!/bin/sh
set -e
oc project iam
oc new-app wso2/wso2is:5.11.0 --name identity-server
oc import-image gateway:latest --from=docker.io/wso2/wso2am:4.1.0 --confirm
oc new-app gateway:latest
oc create route passthrough --service=identity-server
