resource "kubernetes_config_map" "is" {
  metadata {
    name = "is-conf"
  }
  data = {
    "deployment.toml" = <<-EOT
      [server]
      hostname = "${var.hostname}"
      [event.default_listener.client_certificate_authentication_handler]
      enable = ${var.mtls}
      [admin_console.authenticator.mutual_ssl_authenticator]
      enable = true
    EOT
  }
}

resource "kubernetes_pod" "is" {
  spec {
    container {
      image = "wso2/wso2is:7.1.0"
    }
  }
}
