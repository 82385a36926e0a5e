resource "docker_image" "is" {
  name = "example/is:1"
  build {
    context = "is"
    build_args = {
      "VERSION" = "5.11.0"
      "REGISTRY" : "docker.wso2.com"
    }
  }
}
