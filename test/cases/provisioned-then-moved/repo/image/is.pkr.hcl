build {
  sources = ["source.amazon-ebs.is"]

  provisioner "file" {
    source      = "files/is.conf"
    destination = "/tmp/is.conf"
  }

  provisioner "file" {
    source      = "files/motd"
    destination = "/tmp/motd"
  }

  provisioner "shell" {
    inline = [
      "sudo mv /tmp/motd /etc/motd",
      "sudo mv /tmp/is.conf /opt/wso2is-7.1.0/repository/conf/deployment.toml",
    ]
  }
}
