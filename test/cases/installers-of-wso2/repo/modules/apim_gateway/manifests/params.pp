class apim_gateway::params {
  $user = 'wso2carbon'
  $service_name = 'wso2am'
  $template_list = [
    'repository/conf/deployment.toml',
    # 'repository/conf/user-mgt.xml',
  ]
}
