variable "repository" {
  default = "wso2/wso2is"
}

variable "release" {
  default = "5.10.0"
}

locals {
  machine = "5.11.0"
}

resource "docker_container" "formatted" {
  image = format("%s:%s", var.repository, var.release)
}

resource "docker_container" "joined" {
  image = join(":", ["wso2/wso2am", "4.1.0"])
}

resource "aws_instance" "machine" {
  user_data = <<-EOF
    #!/bin/bash
    docker run -d wso2/wso2is:${local.machine}
  EOF
}

resource "aws_instance" "template" {
  user_data = templatefile("${path.module}/start.sh", { tag = "5.9.0" })
}
