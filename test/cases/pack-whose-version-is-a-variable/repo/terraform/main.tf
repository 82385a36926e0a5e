variable "idp" { default = "7.0.0" }

resource "null_resource" "idp" {
  provisioner "file" {
    source      = "deployment.toml"
    destination = "/opt/wso2is-${var.idp}/repository/conf/deployment.toml"
  }
}
