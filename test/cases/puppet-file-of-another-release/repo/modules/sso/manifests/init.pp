class sso (
  $sso_version = '7.1.0',
) {
  if $sso_version == '6.1.0' {
    file { "/opt/wso2is-${sso_version}/repository/conf/deployment.toml":
      content => template('sso/deployment-6.toml.erb'),
    }
  } else {
    file { "/opt/wso2is-${sso_version}/repository/conf/deployment.toml":
      content => template('sso/deployment.toml.erb'),
    }
  }
}
