class is {
  $carbon_home = '/opt/wso2is-7.1.0'
  file { "${carbon_home}/conf/deployment.toml":
    content => template('is/deployment.toml.erb'),
  }
}
