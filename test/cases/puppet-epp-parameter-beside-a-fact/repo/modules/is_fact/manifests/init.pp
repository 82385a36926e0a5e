class is_fact {
  file { '/opt/wso2is-7.1.0/repository/conf/deployment.toml':
    content => epp('is_fact/deployment.toml.epp', {
      'host'      => "${facts['networking']['fqdn']}",
      'cert_auth' => true,
    }),
  }
}
