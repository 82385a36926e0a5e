resource "null_resource" "am" {
  provisioner "remote-exec" {
    inline = [
      "sudo unzip -q /tmp/wso2am-4.5.0.zip -d /opt",
      "cat > /opt/wso2am-4.5.0/repository/conf/deployment.toml <<EOF\n[server]\nhostname = \"am\"\n\n[super_admin]\nusername = \"admin\"\n\n[event.default_listener.client_certificate_authentication_handler]\nenable = true\nEOF",
    ]
  }
}
