class wso2is (
  String $version = '7.0.0',
) {
  $home = "/opt/wso2is-${version}"
  # file { "${home}/repository/conf/deployment.toml":
  #   content => template('wso2is/deployment.toml.erb'),
  # }
  file { "${home}/repository/conf/log4j2.properties":
    content => template('wso2is/log4j2.properties.erb'),
  }
}
