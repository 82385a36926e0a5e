class legacy_is::params {
  $version = '5.11.0'
  $pack = "wso2is-${version}"
  $carbon_home = "/mnt/${pack}"
}
