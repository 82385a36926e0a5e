class wso2is::params {
  $service_name = 'wso2is'
  $version      = '6.1.0'
}
