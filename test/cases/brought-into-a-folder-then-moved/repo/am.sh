#!/bin/bash
docker cp conf/am.conf am:/tmp
docker exec am sh -c "cp /tmp/am.conf /home/wso2carbon/wso2am-4.5.0/repository/conf/deployment.toml"
