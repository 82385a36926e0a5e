resource "local_file" "is" {
  filename = "/opt/wso2is-7.1.0/repository/conf/deployment.toml"
  content  = templatefile("${path.module}/deployment.toml.tftpl", { certs = var.certs })
}
