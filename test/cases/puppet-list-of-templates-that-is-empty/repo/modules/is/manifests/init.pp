class is inherits is::params {
  $template_list.each |String $template| {
    file { "${carbon_home}/${template}":
      ensure  => file,
      content => template("${module_name}/carbon-home/${template}.erb"),
    }
  }
}
