class wso2is {
  file { '/opt/wso2is-5.8.0/repository/conf/identity/identity.xml':
    content => template('wso2is/identity.xml.erb'),
  }
  file { '/opt/wso2is-5.8.0/repository/conf/security/authenticators.xml':
    source => 'puppet:///modules/wso2is/authenticators.xml',
  }
}
