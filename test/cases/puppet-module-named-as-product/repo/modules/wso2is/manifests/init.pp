class wso2is inherits wso2is::params {
  file { "${carbon_home}/repository/conf/deployment.toml":
    content => template("${module_name}/carbon-home/repository/conf/deployment.toml.erb"),
  }
}
