class is (
  $version = '7.1.0',
) {
  if versioncmp($version, '7.0.0') < 0 {
    file { "/opt/wso2is-${version}/repository/conf/deployment.toml":
      content => template('is/deployment-6.toml.erb'),
    }
  } else {
    file { "/opt/wso2is-${version}/repository/conf/deployment.toml":
      content => template('is/deployment.toml.erb'),
    }
  }
}
