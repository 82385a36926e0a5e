variable "cert_auth" {
  default = "false"
}
resource "helm_release" "is" {
  name  = "is"
  chart = "${path.module}/charts/is"
  set {
    name  = "certAuth"
    value = var.cert_auth
  }
}
