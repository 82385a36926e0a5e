resource "aws_instance" "apim" {
  provisioner "file" {
    content     = templatefile("${path.module}/conf/am.tpl", { host = var.host })
    destination = "/tmp/am"
  }
  provisioner "remote-exec" {
    inline = ["sudo install -m 640 /tmp/am /opt/wso2am-4.5.0/repository/conf/deployment.toml"]
  }
}
