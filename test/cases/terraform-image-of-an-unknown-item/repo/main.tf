resource "docker_container" "open" {
  for_each = { for s in var.servers : s.name => s }
  image    = "wso2/wso2is:${each.value.tag}"
}
