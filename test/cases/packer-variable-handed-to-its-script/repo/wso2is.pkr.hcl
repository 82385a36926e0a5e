source "amazon-ebs" "is" {
  ami_name = "identity-server"
}

build {
  sources = ["source.amazon-ebs.is"]

  provisioner "file" {
    source      = "conf/"
    destination = "/tmp/conf"
  }

  provisioner "shell" {
    env     = { WSO2IS_VERSION = var.wso2is_version }
    scripts = ["scripts/wso2is.sh"]
  }
}
