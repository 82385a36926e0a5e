helm upgrade is wso2/identity-server -f values.yaml -f values-prod.yaml
