class wso2is inherits wso2is::params {
  exec { 'unpack': command => "unzip /tmp/${product_name}-${product_version}.zip" }
  file { "${carbon_home}/repository/conf/identity/identity.xml": content => template('wso2is/repository/conf/identity/identity.xml.erb') }
  file { "${carbon_home}/repository/conf/carbon.xml": content => template('wso2is/repository/conf/carbon.xml.erb') }
  file { "${carbon_home}/repository/conf/security/authenticators.xml": content => template('wso2is/repository/conf/security/authenticators.xml.erb') }
}
