#!/bin/bash
wget https://dl.acme.example/wso2am-4.1.0.222.zip
unzip wso2am-4.1.0.222.zip -d /opt/portal
