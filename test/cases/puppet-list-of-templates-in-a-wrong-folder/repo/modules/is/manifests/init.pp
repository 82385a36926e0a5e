class is inherits is::params {
  $template_list.each |String $template| {
    file { "${carbon_home}/conf/${template}":
      ensure  => file,
      content => template("${module_name}/carbon-home/${template}.erb"),
    }
  }
}
