class wso2is inherits wso2is::params {
  exec { 'unpack-server':
    command => "/usr/bin/unzip -q /opt/packs/wso2is-${version}.zip -d /opt",
    creates => "/opt/wso2is-${version}",
  }

  service { $service_name:
    ensure  => running,
    require => Exec['unpack-server'],
  }
}
