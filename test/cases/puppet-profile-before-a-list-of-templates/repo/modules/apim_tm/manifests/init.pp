class apim_tm inherits apim_tm::params {
  exec { "optimize-profile":
    command => "/bin/sh ${carbon_home}/bin/profileSetup.sh -Dprofile=traffic-manager",
  }

  $template_list.each |String $template| {
    file { "${carbon_home}/${template}":
      ensure  => file,
      content => template("${module_name}/carbon-home/${template}.erb"),
    }
  }
}
