class wso2is (
  String $version = "7.1.0",
) {
  file { "/opt/wso2is-${version}/repository/conf/deployment.toml":
    content => template("wso2is/deployment.toml.erb"),
  }
}
