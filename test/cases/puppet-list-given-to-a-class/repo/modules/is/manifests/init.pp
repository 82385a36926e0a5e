class is (
  $template_list = $is::params::template_list,
  $carbon_home = $is::params::carbon_home,
) inherits is::params {
  exec { 'unzip':
    command => "unzip /tmp/${is::params::product}-${is::params::product_version}.zip -d /opt",
    creates => $carbon_home,
  }
  $template_list.each |String $template| {
    file { "${carbon_home}/${template}":
      ensure  => file,
      content => template("${module_name}/carbon-home/${template}.erb"),
    }
  }
}
