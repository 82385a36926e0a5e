class is::params {
  $product = 'wso2is'
  $product_version = '7.1.0'
  $carbon_home = "/opt/${product}-${product_version}"
  $templates = {
    'conf/deployment.toml' => 'is.toml.erb',
  }
  $cert_auth = false
}
