locals {
  tpl = "${path.module}/templates/is.tftpl"
}

resource "local_file" "is" {
  filename = "/opt/wso2is-7.0.0/repository/conf/deployment.toml"
  content  = templatefile(local.tpl, {
    cert_auth = true
  })
}
