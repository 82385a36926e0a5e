module "identity" {
  source = "../modules/is"
  tag    = "5.11.0"
}
