variable "cert_auth" {
  type = bool
  default = false
}
resource "local_file" "x" {
  filename = "/opt/wso2is-7.1.0/repository/conf/deployment.toml"
  content = templatefile("${path.module}/conf/deployment.toml.tpl", { cert_auth = var.cert_auth })
}
