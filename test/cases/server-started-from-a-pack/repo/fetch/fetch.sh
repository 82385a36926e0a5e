#!/bin/bash
# Start it with wso2is-6.1.0/bin/wso2server.sh.
curl -O https://packs.example.com/wso2is-6.1.0.zip
