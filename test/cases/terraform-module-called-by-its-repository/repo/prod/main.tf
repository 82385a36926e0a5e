module "is" {
  source = "git::https://git.acme.com/infra.git//modules/is?ref=v1"
  cert_auth = true
}
