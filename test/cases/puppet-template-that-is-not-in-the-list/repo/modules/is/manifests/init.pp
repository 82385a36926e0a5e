class is inherits is::params {
  $template_list.each |String $template| {
    file { "/opt/${pack}/${template}":
      content => template("${module_name}/carbon-home/${template}.erb"),
    }
  }
}
