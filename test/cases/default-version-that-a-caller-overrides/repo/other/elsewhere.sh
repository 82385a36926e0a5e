#!/bin/sh
VERSION=5.11.0
echo $VERSION wso2
