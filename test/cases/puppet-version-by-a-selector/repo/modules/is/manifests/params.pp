class is::params {
  $product = 'wso2is'
  $product_version = $facts['env'] ? {
    'prod'  => '5.11.0',
    default => '7.1.0',
  }
  $carbon_home = "/opt/${product}-${product_version}"
  $cert_auth = false
}
