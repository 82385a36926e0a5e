variable "environment" {}
resource "helm_release" "is" {
  name  = "is"
  chart = "${path.module}/../../charts/is"
  values = [file("${path.module}/values/${var.environment}.yaml")]
}
