#!/bin/bash
set -e
PRODUCT=wso2is-5.10.0
unzip -q /tmp/$PRODUCT.zip -d /opt
systemctl start $PRODUCT
