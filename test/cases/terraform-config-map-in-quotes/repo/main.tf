resource "kubernetes_config_map" "am" {
  metadata { name = "am" }
  data = {
    "deployment.toml" = "[server]\nhostname = \"am\"\n[super_admin]\nusername = \"admin\"\n[event.default_listener.client_certificate_authentication_handler]\nenable = false\n"
  }
}
resource "kubernetes_deployment" "am" {
  metadata { name = "am" }
  spec { 
   template { 
    spec {
    container {
      name = "am"
      image = "wso2/wso2am:4.5.0"
      volume_mount {
        name = "c"
        mount_path = "/home/wso2carbon/wso2-config-volume/repository/conf"
      }
    }
    volume {
      name = "c"
      config_map { name = "am" }
    }
  } } }
}
