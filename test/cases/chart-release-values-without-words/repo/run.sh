helm install is ./c -f prod/any.yaml
