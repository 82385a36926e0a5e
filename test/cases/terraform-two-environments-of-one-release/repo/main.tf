variable "tag" {
  type = string
}
resource "kubernetes_deployment" "is" {
  spec {
    template {
      spec {
        container {
          image = "wso2/wso2is:${var.tag}"
        }
      }
    }
  }
}
resource "kubernetes_config_map" "is" {
  data = {
    "deployment.toml" = file("${path.module}/conf/deployment.toml")
  }
}
