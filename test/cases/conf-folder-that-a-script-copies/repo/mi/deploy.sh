#!/bin/bash
unzip wso2mi-4.2.0.zip -d /opt
cp conf/deployment.toml /opt/wso2mi-4.2.0/conf/deployment.toml
