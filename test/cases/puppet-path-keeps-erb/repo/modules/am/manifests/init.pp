class am {
  exec { 'u': command => 'unzip wso2am-4.3.0.zip -d /opt' }
  file { '/opt/wso2am-4.3.0/repository/conf/deployment.toml.erb': content => template('am/deployment.toml.erb') }
}
