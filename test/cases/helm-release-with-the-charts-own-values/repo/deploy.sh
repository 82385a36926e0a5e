helm upgrade --install is ./chart -n iam -f ./chart/values.yaml
