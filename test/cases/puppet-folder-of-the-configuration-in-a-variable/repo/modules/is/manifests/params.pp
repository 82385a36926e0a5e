class is::params {
  $product = 'wso2is'
  $product_version = '7.1.0'
  $carbon_home = "/opt/${product}-${product_version}"
  $conf_dir = "${carbon_home}/conf"
  $cert_auth = false
}
