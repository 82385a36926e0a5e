locals { images = { is = { repo = "wso2/wso2is", tag = "5.11.0" } } }
resource "docker_container" "is" {
  image = "${local.images.is.repo}:${local.images.is.tag}"
}
