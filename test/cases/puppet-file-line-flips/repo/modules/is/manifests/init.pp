class is (
  $template_list = $is::params::template_list,
) inherits is::params {
  exec { 'unzip':
    command => 'unzip wso2is-7.1.0.zip -d /opt',
  }
  $template_list.each | String $file | {
    file { "/opt/wso2is-7.1.0/${file}":
      ensure => present,
      content => template("${module_name}/carbon-home/${file}.erb"),
    }
  }
}
