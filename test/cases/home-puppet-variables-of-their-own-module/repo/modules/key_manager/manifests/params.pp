class key_manager::params {
  $product = 'wso2is-km'
  $version = '5.10.0'
}
