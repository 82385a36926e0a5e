class wso2is (
  Boolean $cert_auth = false,
) {
  file { "/opt/wso2is-7.1.0/repository/conf/deployment.toml":
    content => epp("wso2is/deployment.toml.epp", { "cert_auth" => true }),
  }
}
