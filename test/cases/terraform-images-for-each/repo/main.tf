locals {
  servers = {
    new = { tag = "7.1.0.23" }
    old = { tag = "5.11.0.410" }
  }
}

variable "releases" {
  type    = list(string)
  default = ["5.10.0.368", "5.10.0.367"]
}

variable "more" {
  type = map(string)
}

resource "docker_container" "server" {
  for_each = local.servers
  name     = each.key
  image    = "wso2/wso2is:${each.value.tag}"
}

resource "docker_container" "release" {
  count = length(var.releases)
  name  = "is-${count.index}"
  image = "wso2/wso2is:${var.releases[count.index]}"
}

resource "docker_container" "written" {
  for_each = toset(["5.9.0.168", "5.9.0.167"])
  image    = "wso2/wso2is:${each.value}"
}

resource "docker_container" "more" {
  for_each = var.more
  image    = "wso2/wso2is:${each.value}"
}
