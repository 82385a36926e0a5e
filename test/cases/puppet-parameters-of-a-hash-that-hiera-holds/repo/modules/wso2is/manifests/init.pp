class wso2is (
  $version = '7.0.0',
  $cert_auth = false,
  $hostname = 'localhost',
) {
  $product = 'wso2is'
  $pack = "wso2is-${version}"
  file { "/opt/${pack}/repository/conf/deployment.toml":
    content => template('wso2is/carbon-home/repository/conf/deployment.toml.erb'),
  }
}
