#!/bin/sh
for release in 4.3.0 4.1.0; do
  terraform workspace select "$release"
  terraform apply -auto-approve -var "apim_version=$release"
done
