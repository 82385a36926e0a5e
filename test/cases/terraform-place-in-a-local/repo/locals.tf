locals {
  configuration = "/opt/wso2is-7.0.0/repository/conf/deployment.toml"
}
