class is::params {
  $version = '7.0.0'
  $pack = "wso2is-${version}"
  $carbon_home = "/mnt/is/${pack}"
  $template_list = ['repository/conf/deployment.toml']
}
