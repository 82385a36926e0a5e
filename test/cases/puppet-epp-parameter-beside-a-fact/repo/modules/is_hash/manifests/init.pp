class is_hash {
  $settings = lookup('is_hash::settings')
  file { '/opt/wso2is-7.1.0/repository/conf/deployment.toml':
    content => epp('is_hash/deployment.toml.epp', $settings),
  }
}
