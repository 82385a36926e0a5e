locals {
  image = "wso2/wso2is:7.1.0"
  conf  = file("${path.module}/conf/deployment.toml")
}
