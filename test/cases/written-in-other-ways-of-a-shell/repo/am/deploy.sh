#!/bin/bash
for pair in server.conf:deployment.toml log.conf:log4j2.properties; do
  cp "files/${pair%%:*}" "/opt/wso2am-4.5.0/repository/conf/${pair##*:}"
done
