build {
  sources = ["source.amazon-ebs.ubuntu"]

  provisioner "file" {
    source      = "files/deployment.toml"
    destination = "/tmp/deployment.toml"
  }

  provisioner "shell" {
    script = "scripts/install.sh"
  }
}
