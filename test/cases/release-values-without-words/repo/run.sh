helm install is oci://acme.example/is -f base.yaml -f any.yaml
