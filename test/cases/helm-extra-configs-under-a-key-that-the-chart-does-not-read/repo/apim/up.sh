#!/bin/sh
helm install gateway wso2/wso2am-gw --version 4.5.0-1 -f gateway.yaml
