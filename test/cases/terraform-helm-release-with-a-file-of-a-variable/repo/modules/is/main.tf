variable "values_file" {}
resource "helm_release" "is" {
  name = "is"
  chart = "${path.module}/../../charts/is"
  values = [file(var.values_file)]
}
