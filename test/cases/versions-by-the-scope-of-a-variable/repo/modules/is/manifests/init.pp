class is (
  String $release = '5.11.0',
) {
  file { "/opt/wso2is-${::is::release}/repository/conf/deployment.toml":
    source => 'puppet:///modules/is/deployment.toml',
  }
}
