class esb {
  file { '/opt/wso2esb-5.0.0/repository/conf/security/authenticators.xml':
    content => template('esb/authenticators.xml.erb'),
  }
}
