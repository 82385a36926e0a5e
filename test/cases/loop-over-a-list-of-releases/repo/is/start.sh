#!/bin/bash
RELEASES=(7.1.0 5.11.0)
for release in "${RELEASES[@]}"; do
  docker run -d -v ./is.toml:/home/wso2carbon/wso2-config-volume/repository/conf/deployment.toml "wso2/wso2is:$release"
done
