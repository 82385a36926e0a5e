class iam (
  $version = '7.1.0',
) {
  case $version {
    '6.1.0', '6.0.0': {
      file { "/opt/wso2is-${version}/repository/conf/deployment.toml":
        content => template('iam/6/deployment.toml.erb'),
      }
    }
    default: {
      file { "/opt/wso2is-${version}/repository/conf/deployment.toml":
        content => template('iam/7/deployment.toml.erb'),
      }
    }
  }
}
