resource "null_resource" "is" {
  connection {
    host = var.host
  }
  provisioner "file" {
    source      = "${path.module}/files/server.conf"
    destination = local.configuration
  }
}
