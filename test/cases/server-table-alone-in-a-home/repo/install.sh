#!/bin/bash
PACK=wso2am-4.2.0
for node in 0 1; do unzip -q $PACK.zip -d /srv/$node; done
cp node0/deployment.toml /srv/0/$PACK/repository/conf/
cp node1/deployment.toml /srv/1/$PACK/repository/conf/
