class is {
  exec { 'u': command => 'unzip wso2is-7.1.0.zip -d /opt' }
  file { '/opt/wso2is-7.1.0/repository/conf': ensure => directory, owner => 'wso2' }
  file { '/opt/wso2is-7.1.0/conf/deployment.toml': content => template('is/deployment.toml.erb') }
}
