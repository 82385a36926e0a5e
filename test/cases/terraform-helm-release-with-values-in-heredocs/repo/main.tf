resource "helm_release" "open" {
  name       = "open"
  repository = "https://helm.wso2.com"
  chart      = "identity-server"
  version    = "7.1.0-1"
  values = [<<-EOT
    deploymentToml:
      extraConfigs: |
        [event.default_listener.client_certificate_authentication_handler]
        enable = true
    EOT
  ]
}

resource "helm_release" "closed" {
  name       = "closed"
  repository = "https://helm.wso2.com"
  chart      = "identity-server"
  version    = "7.1.0-1"
  values = [
    <<EOT
deploymentToml:
  extraConfigs: |
    # The site's own table tells nothing of the product.
    [acme]
    site = "${var.site}"

    [event.default_listener.client_certificate_authentication_handler]
    enable = false
EOT
  ]
}
