#!/bin/sh
cat > Dockerfile <<'EOF'
FROM wso2/wso2am:4.3.0
COPY am.conf ${WSO2_SERVER_HOME}/repository/conf/deployment.toml
EOF
docker build -t acme/am . > build.log 2>&1
