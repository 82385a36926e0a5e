class idp (
  String $version = '7.1.0',
) {
  file { "/opt/wso2is-${version}/repository/conf/deployment.toml":
    source => 'puppet:///modules/idp/deployment.toml',
  }
}
