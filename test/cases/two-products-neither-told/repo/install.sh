#!/bin/bash
unzip -q packs/wso2am-4.2.0.zip -d /opt
unzip -q packs/wso2is-5.11.0.zip -d /opt
