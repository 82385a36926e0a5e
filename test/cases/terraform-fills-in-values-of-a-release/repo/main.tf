variable "tag" { default = "5.11.0" }
resource "helm_release" "is" {
  name   = "is"
  chart  = "${path.module}/chart"
  values = [templatefile("${path.module}/values.yaml.tpl", { tag = var.tag })]
}
