class is (
  $cert_auth,
) {
  $product = 'wso2is'
  $product_version = '7.0.0'
  file { '/opt/wso2is-7.0.0/repository/conf/deployment.toml':
    content => template('is/deployment.toml.erb'),
  }
}
