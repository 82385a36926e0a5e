variable "env" {}
resource "local_file" "x" {
  filename = "/opt/wso2is-7.1.0/repository/conf/deployment.toml"
  content = file("${path.module}/conf/${var.env}.tpl")
}
