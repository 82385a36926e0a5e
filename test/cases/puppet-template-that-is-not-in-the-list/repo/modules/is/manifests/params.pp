class is::params {
  $pack = 'wso2is-7.1.0'

  $template_list = [
    'repository/conf/log4j2.properties',
    # 'repository/conf/deployment.toml',
  ]
}
