variable "wso2is_version" {
  type    = string
  default = "5.11.0"
}
