#!/bin/sh
helm upgrade --install iam wso2/identity-server --version 7.1.0-1 -f iam.yaml -f iam-prod.yaml
