terraform {
  source = "../../modules/is"
}
inputs = {
  is_version = "5.11.0"
}
