class is {
  exec { 'unpack':
    command => '/usr/bin/unzip /tmp/wso2is-7.1.0.zip -d /opt',
    creates => '/opt/wso2is-7.1.0',
  } ->
  file { '/opt/wso2is-7.1.0/repository/components/lib/postgresql.jar':
    source => 'puppet:///modules/is/postgresql.jar',
  } ->
  service { 'wso2is':
    ensure => running,
  }
}
