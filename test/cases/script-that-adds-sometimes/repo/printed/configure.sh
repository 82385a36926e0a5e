#!/bin/sh
CONF=/home/wso2carbon/wso2is-7.0.0/repository/conf/deployment.toml
echo '[super_admin]
username = "admin"' > $CONF
[ "$CLOSED" = 1 ] && printf '[event.default_listener.client_certificate_authentication_handler]\nenable = false\n' >> $CONF
