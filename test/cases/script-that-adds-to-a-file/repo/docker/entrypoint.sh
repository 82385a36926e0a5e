#!/bin/sh
cat >> /home/wso2carbon/wso2is-7.1.0/repository/conf/deployment.toml <<EOF

[oauth]
timestamp_skew = 300
EOF
