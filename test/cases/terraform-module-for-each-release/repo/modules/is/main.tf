variable "tag" {}
resource "docker_container" "is" {
  image = "wso2/wso2is:${var.tag}"
}
