resource "local_file" "x" {
  filename = "/opt/wso2is-7.1.0/repository/conf/deployment.toml"
  content = templatefile("${path.module}/conf/deployment.toml.tpl", { cert_auth = false })
}
locals {
  p = { cert_auth = true }
}
resource "local_file" "y" {
  filename = "/opt/wso2is-7.1.0/repository/conf/deployment.toml"
  content = templatefile("${path.module}/conf/deployment.toml.tpl", local.p)
}
