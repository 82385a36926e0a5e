build {
  provisioner "file" {
    source      = "../conf/prod.conf"
    destination = "/tmp/server.conf"
  }
  provisioner "shell" {
    script = "../scripts/setup.sh"
  }
}
