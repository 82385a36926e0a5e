resource "docker_image" "one" {
  name = "acme/red:1"
  build {
    context = "${path.module}/one"
  }
}
resource "docker_image" "two" {
  name = "acme/blue:1"
  build {
    context = "two"
  }
}
