class apim::params {
  $product = 'wso2am'
  $version = '3.1.0'
}
