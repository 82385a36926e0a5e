docker build -t acme/wso2-api-manager:v1.0 .
