class wso2is::params {
  $product = 'wso2is'
  $version = '7.0.0'
  $carbon_home = "/opt/${product}-${version}"
  $template_list = ['repository/conf/deployment.toml', 'repository/conf/log4j2.properties']
}
