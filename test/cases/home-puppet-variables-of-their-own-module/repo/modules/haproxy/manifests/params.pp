class haproxy::params {
  $version         = '7.2.0'
  $product_version = '7.2.0'
}
