/usr/local/bin/helm upgrade --install is charts/is -f config/prod.yaml
