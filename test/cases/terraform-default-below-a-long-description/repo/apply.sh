export TF_VAR_certs=true
terraform apply
