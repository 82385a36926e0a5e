resource "kubernetes_config_map" "conf" {
  data = {
    "deployment.toml" = <<-EOT
      [user_store]
      type = "database_unique_id"
    EOT
  }
}
