class identity (
  $version = undef,
  $owner   = 'wso2carbon',
) {
  $service_code = 'wso2is'
  $server_name  = "${service_code}-${version}"

  exec { "extract_${server_name}":
    cwd     => '/opt',
    command => "/usr/bin/unzip /packs/${server_name}.zip",
    creates => "/opt/${server_name}/repository",
  }

  exec { "start_${server_name}":
    user    => $owner,
    command => "/opt/${server_name}/bin/wso2server.sh start",
  }
}
