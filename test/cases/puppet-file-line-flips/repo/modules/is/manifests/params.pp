class is::params {
  $template_list = ['repository/conf/deployment.toml']
}
