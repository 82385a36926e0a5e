class wso2is {
  file { '/opt/wso2is-7.0.0/repository/conf/deployment.toml':
    content => "[super_admin]
username=\"admin\"
[event.default_listener.client_certificate_authentication_handler]
enable = true
",
  }
}
