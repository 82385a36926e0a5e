class wso2is {
  file { '/opt/wso2is-7.1.0/repository/conf/deployment.toml':
    content => template('wso2is/deployment.erb'),
  }
  file { '/opt/wso2is-7.1.0/repository/conf/log4j2.properties':
    content => template('wso2is/log.erb'),
  }
}
