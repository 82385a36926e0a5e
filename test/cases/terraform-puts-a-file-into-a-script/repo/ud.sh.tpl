#!/bin/bash
unzip wso2is-7.0.0.zip -d /opt
cat > /opt/wso2is-7.0.0/repository/conf/deployment.toml <<EOF
${toml}
EOF
