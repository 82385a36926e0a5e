#!/bin/bash
conf=/home/wso2carbon/wso2is-6.0.0/repository/conf/deployment.toml
crudini --set "$conf" event.default_listener.client_certificate_authentication_handler enable "${CERT_AUTH}"
exec /home/wso2carbon/docker-entrypoint.sh
