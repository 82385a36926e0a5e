class is (
  String  $pack      = 'wso2is-7.0.0',
  Boolean $cert_auth = false,
) {}
