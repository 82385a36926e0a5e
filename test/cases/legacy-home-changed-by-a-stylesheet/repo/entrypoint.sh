#!/bin/sh
set -e
CONF=/opt/wso2is-5.7.0/repository/conf
xsltproc -o "$CONF/identity/identity.xml" /listeners.xsl "$CONF/identity/identity.xml"
exec /opt/wso2is-5.7.0/bin/wso2server.sh "$@"
