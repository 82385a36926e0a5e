resource "aws_instance" "is" {
  user_data = templatefile("${path.module}/conf/deployment.toml.tftpl", { mtls = var.mtls })
}

locals {
  image = "wso2/wso2is:7.1.0"
}
