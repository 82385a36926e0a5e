helm repo add wso2 https://helm.wso2.com
helm install is wso2/identity-server --version 7.1.0 --namespace iam
helm upgrade is wso2/identity-server --version 7.1.0 --namespace iam -f ops/values.yaml

helm install apim wso2/am-all-in-one --version 4.2.0-1 --namespace apim
helm upgrade --install apim wso2/am-all-in-one --version 4.2.0-1 --namespace apim --wait
