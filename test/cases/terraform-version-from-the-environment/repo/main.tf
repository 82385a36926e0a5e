variable "is_version" {
  default = "7.1.0"
}
resource "null_resource" "x" {
  provisioner "file" {
    source      = "conf/deployment.toml"
    destination = "/opt/wso2is-${var.is_version}/repository/conf/deployment.toml"
  }
}
