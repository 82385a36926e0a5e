class apim_gateway inherits apim_gateway::params {
  if $::osfamily == 'redhat' {
    $apim_package = 'wso2am-linux-installer-x64-4.3.0.rpm'
    $install_path = '/usr/lib64/wso2/wso2am/4.3.0'
  }
  elsif $::osfamily == 'debian' {
    $apim_package = 'wso2am-linux-installer-x64-4.3.0.deb'
    $install_path = '/usr/lib/wso2/wso2am/4.3.0'
  }
  package { $service_name:
    ensure   => installed,
    source   => "/opt/${service_name}/${apim_package}"
  }
  $template_list.each | String $template | {
    file { "${install_path}/${template}":
      ensure  => file,
      content => template("${module_name}/carbon-home/${template}.erb")
    }
  }
}
