class wso2is (String $version = '7.1.0') {
  file { '/opt/wso2is-7.1.0/repository/conf/deployment.toml':
    ensure => file,
    content => template("wso2is/is-${environment}.erb"),
  }
}
