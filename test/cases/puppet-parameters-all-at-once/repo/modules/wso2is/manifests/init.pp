class wso2is (
  Boolean $cert_auth = false,
) {
  file { "/opt/wso2is-7.1.0/repository/conf/deployment.toml":
    content => template("wso2is/deployment.toml.erb"),
  }
}
