#!/bin/sh
unzip -q wso2is-7.0.0.zip -d /opt
HERE="$(cd "$(dirname "$0")" && pwd)"
for template in "$HERE"/conf/*.tpl; do
  envsubst < "$template" > "/opt/wso2is-7.0.0/repository/conf/$(basename "$template" .tpl)"
done
