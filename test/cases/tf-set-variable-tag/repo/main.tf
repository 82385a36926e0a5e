variable "is_tag" {
  default = "5.11.0"
}
resource "helm_release" "is" {
  name  = "is"
  chart = "${path.module}/charts/is"
  set {
    name  = "image.tag"
    value = var.is_tag
  }
}
