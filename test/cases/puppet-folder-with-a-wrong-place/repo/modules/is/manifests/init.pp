class is (
  $carbon_home = $is::params::carbon_home,
) inherits is::params {
  exec { 'unzip':
    command => "unzip /tmp/${is::params::product}-${is::params::product_version}.zip -d /opt",
    creates => $carbon_home,
  }
  file { "${carbon_home}/conf":
    ensure  => directory,
    recurse => true,
    source  => 'puppet:///modules/is/conf',
  }
}
