#!/bin/bash
scp -r conf/is/* wso2@is1:/tmp/wso2/
ssh wso2@is1 "sudo mv /tmp/wso2/server.conf /opt/wso2is-7.1.0/repository/conf/deployment.toml"
