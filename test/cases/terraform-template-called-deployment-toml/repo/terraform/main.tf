variable "cert_auth" {
  default = false
}
variable "is_version" {
  default = "7.1.0"
}
resource "kubernetes_config_map" "is" {
  data = {
    "deployment.toml" = templatefile("${path.module}/conf/deployment.toml", { cert_auth = var.cert_auth })
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
