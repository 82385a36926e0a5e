resource "kubernetes_config_map_v1" "settings" {
  metadata {
    name = "identity-settings"
  }
  data = {
    "deployment.toml" = file("${path.module}/files/identity.toml")
  }
}
