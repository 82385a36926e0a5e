class wso2is::params inherits ob_common::params {
  $hostname = 'localhost'
}
