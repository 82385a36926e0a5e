class is::params {
  $product = 'wso2is'
  $version = '7.1.0'
  $mtls = true
}
