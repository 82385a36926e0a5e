resource "null_resource" "am" {
  provisioner "remote-exec" {
    inline = [
      "sudo unzip -q /tmp/wso2am-4.5.0.zip -d /opt",
      "echo '[server]' > /opt/wso2am-4.5.0/repository/conf/deployment.toml",
      "echo 'hostname = \"am\"' >> /opt/wso2am-4.5.0/repository/conf/deployment.toml",
      "echo '[event.default_listener.client_certificate_authentication_handler]' >> /opt/wso2am-4.5.0/repository/conf/deployment.toml",
      "echo 'enable = true' >> /opt/wso2am-4.5.0/repository/conf/deployment.toml",
    ]
  }
}
