module "is" {
  source = "../modules/is"
  values_file = "${path.module}/is.yaml"
}
