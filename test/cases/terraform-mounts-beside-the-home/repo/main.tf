resource "kubernetes_stateful_set_v1" "identity" {
  metadata {
    name = "identity"
  }
  spec {
    service_name = "identity"
    template {
      spec {
        container {
          name  = "identity"
          image = "wso2/wso2is:7.1.0"
          volume_mount {
            name       = "settings"
            mount_path = "/home/wso2carbon/wso2is-7.1.0/conf/deployment.toml"
            sub_path   = "deployment.toml"
          }
        }
        volume {
          name = "settings"
          config_map {
            name = kubernetes_config_map_v1.settings.metadata[0].name
          }
        }
      }
    }
  }
}

# The sandbox has none of its own.
resource "kubernetes_pod_v1" "sandbox" {
  metadata {
    name = "sandbox"
  }
  spec {
    container {
      name  = "identity"
      image = "wso2/wso2is:7.1.0"
    }
  }
}
