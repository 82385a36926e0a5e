variable "image" {
  type    = string
  default = "wso2/wso2is"
}

variable "tag" {
  type = string
}
