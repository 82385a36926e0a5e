class apim inherits apim::params {
  exec { 'unpack': command => "/usr/bin/unzip /tmp/${apim_package} -d /opt" }
  file { "${carbon_home}/repository/conf/deployment.toml":
    content => template('apim/carbon-home/repository/conf/deployment.toml.erb'),
  }
}
