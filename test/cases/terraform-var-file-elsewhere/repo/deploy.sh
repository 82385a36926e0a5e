cd terraform
terraform apply -var-file=../envs/prod.tfvars
