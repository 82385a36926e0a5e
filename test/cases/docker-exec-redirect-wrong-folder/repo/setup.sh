#!/bin/bash
docker exec -i is sh -c 'cat > /home/wso2carbon/wso2is-7.1.0/conf/deployment.toml' < conf/deployment.toml
docker restart is
