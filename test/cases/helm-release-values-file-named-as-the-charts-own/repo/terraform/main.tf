resource "helm_release" "am" {
  name   = "am"
  chart  = "${path.module}/../charts/am"
  values = [file("${path.module}/values.yaml")]
}
