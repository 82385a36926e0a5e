class sso ($version = '5.9.0', $user = 'wso2') {
  file { "/opt/wso2is-${version}/repository/conf/deployment.toml":
    source => 'puppet:///modules/sso/deployment.toml',
  }
}
