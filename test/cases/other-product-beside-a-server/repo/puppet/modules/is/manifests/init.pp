class is {
  file { '/opt/wso2is-7.1.0/repository/conf/deployment.toml':
    content => template('is/deployment.toml.erb'),
  }
}
