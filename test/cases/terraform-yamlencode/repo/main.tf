resource "helm_release" "is" {
  name = "wso2is"
  chart = "${path.module}/chart"
  values = [yamlencode({
    certAuthEnabled = true
  })]
}
