class is::params inherits is_common::params {
  $pack = "wso2is-${version}"
}
