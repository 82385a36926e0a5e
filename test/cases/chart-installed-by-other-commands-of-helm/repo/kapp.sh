helm template is charts/is -f config/prod.yaml | kapp deploy -a is -f - -y
