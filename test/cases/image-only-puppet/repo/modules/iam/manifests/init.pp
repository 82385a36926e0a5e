class iam (
  String $version = '7.1.0.23',
) {
  docker::run { 'iam':
    image => "wso2/wso2is:${version}",
  }
}
