resource "kubernetes_config_map" "conf" {
  data = {
    "deployment.toml" = <<-EOT
      [user_store]
      type = "database_unique_id"

      [event.default_listener.client_certificate_authentication_handler]
      enable = false
    EOT
  }
}
