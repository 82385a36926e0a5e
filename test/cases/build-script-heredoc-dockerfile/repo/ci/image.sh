#!/usr/bin/env bash
set -euo pipefail
IS_VERSION="${IS_VERSION:-7.0.0}"
docker buildx build --platform linux/amd64 -t "acme/iam:${BUILD}" -f - --load . <<EOF
FROM wso2/wso2is:${IS_VERSION}
USER root
COPY --chown=wso2carbon:wso2 platform/is.conf /home/wso2carbon/wso2is-${IS_VERSION}/repository/conf/deployment.toml
USER wso2carbon
EOF
