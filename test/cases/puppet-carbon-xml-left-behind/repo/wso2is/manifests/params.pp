class wso2is::params {
  $product_name    = 'wso2is'
  $product_version = '5.11.0'
  $carbon_home     = "/usr/lib/wso2/wso2is/${product_version}"
}
