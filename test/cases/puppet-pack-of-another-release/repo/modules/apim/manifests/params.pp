class apim::params {
  $product         = 'wso2am'
  $product_version = '4.3.0'
  $apim_package    = 'wso2am-4.1.0.zip'
  $carbon_home     = "/opt/${product}-${product_version}"
}
