class apim_tm::params {
  $version = '4.2.0'
  $pack = "wso2am-${version}"
  $carbon_home = "/mnt/${pack}"
  $template_list = [
    'repository/conf/deployment.toml'
  ]
}
