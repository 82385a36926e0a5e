class identity {
  file { '/opt/wso2is-7.0.0/repository/conf/deployment.toml':
    content => @("END"),
      [super_admin]
      username = "operator"

      [event.default_listener.client_certificate_authentication_handler]
      enable = "${cert_auth}"
      | END
  }
}

class gateway {
  file { '/opt/wso2am-4.3.0/repository/conf/deployment.toml':
    content => @(END),
      [apim.cors]
      enable = true

      [event.default_listener.client_certificate_authentication_handler]
      enable = true
      | END
  }
}
