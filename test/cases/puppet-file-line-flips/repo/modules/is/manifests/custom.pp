class is::custom {
  file_line { 'x': path => '/opt/wso2is-7.1.0/repository/conf/deployment.toml', line => 'enable = true', match => '^enable = false' }
}
