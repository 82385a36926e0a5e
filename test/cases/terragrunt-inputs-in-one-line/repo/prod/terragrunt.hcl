terraform {
  source = "../modules/is"
}
inputs = { cert_auth = true }
