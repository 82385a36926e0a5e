class is_common::params {
  if $facts['tier'] == 'production' {
    $version = '7.1.0'
  } else {
    $version = '5.11.0'
  }
}
