class ob_common::params {
  $version = '7.1.0'
  case $profile {
    'wso2is': {
      $pack = "wso2is-${version}"
    }
  }
  $carbon_home = "/mnt/${pack}"
}
