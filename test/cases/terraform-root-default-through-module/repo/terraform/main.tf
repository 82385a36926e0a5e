variable "is_version" {
  default = "5.11.0"
}
module "is" {
  source = "./modules/is"
  is_version = var.is_version
}
