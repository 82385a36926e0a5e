build {
  provisioner "file" {
    source      = "../conf/dev.conf"
    destination = "/tmp/server.conf"
  }
  provisioner "shell" {
    script = "../scripts/setup.sh"
  }
}
