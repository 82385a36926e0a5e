variable "is_version" {}
resource "kubernetes_config_map" "is" {
  data = {
    "deployment.toml" = file("${path.module}/conf/deployment.toml")
  }
}
resource "kubernetes_deployment" "is" {
  spec {
    template {
      spec {
        container {
          image = "wso2/wso2is:${var.is_version}"
        }
      }
    }
  }
}
