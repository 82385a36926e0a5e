class apim_common::params {
  $version = '4.5.0.20'
  case $profile {
    'apim_gateway': {
      $pack = "wso2am-universal-gw-${version}"
    }
    default: {
      $pack = "wso2am-${version}"
    }
  }
}
