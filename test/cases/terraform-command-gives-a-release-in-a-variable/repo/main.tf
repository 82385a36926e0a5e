variable "apim_version" {
  default = "4.3.0"
}

variable "is_version" {
  default = "7.1.0"
}

resource "docker_container" "apim" {
  name  = "apim"
  image = "wso2/wso2am:${var.apim_version}"
  volumes {
    host_path      = "${path.module}/apim.toml"
    container_path = "/home/wso2carbon/wso2-config-volume/repository/conf/deployment.toml"
  }
}

resource "docker_container" "is" {
  name  = "is"
  image = "wso2/wso2is:${var.is_version}"
  volumes {
    host_path      = "${path.module}/is.toml"
    container_path = "/home/wso2carbon/wso2-config-volume/repository/conf/deployment.toml"
  }
}
