class wso2is (Array $template_list = $wso2is::params::template_list) inherits wso2is::params {

  exec { "unzip":
    command => "unzip -o /opt/packs/${product}-${version}.zip -d /opt",
  }
  $template_list.each |String $t| {
    file { "${carbon_home}/${t}":
      content => template("${module_name}/carbon-home/${t}.erb"),
    }
  }
}
