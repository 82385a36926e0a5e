class legacy_is inherits legacy_is::params {
  file { "${carbon_home}/repository/conf/deployment.toml":
    content => template("${module_name}/carbon-home/repository/conf/deployment.toml.erb"),
  }
}
