variable "cert_auth" {
  type    = bool
  default = false
}

resource "local_file" "toml" {
  filename = "/opt/wso2is-7.1.0/repository/conf/deployment.toml"
  content  = templatefile("${path.module}/deployment.toml.tftpl", { cert_auth = var.cert_auth })
}
