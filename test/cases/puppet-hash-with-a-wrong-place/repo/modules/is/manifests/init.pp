class is (
  $carbon_home = $is::params::carbon_home,
) inherits is::params {
  exec { 'unzip':
    command => "unzip /tmp/${is::params::product}-${is::params::product_version}.zip -d /opt",
    creates => $carbon_home,
  }
  $is::params::templates.each |$path, $tpl| {
    file { "${carbon_home}/${path}":
      ensure  => file,
      content => template("${module_name}/${tpl}"),
    }
  }
}
