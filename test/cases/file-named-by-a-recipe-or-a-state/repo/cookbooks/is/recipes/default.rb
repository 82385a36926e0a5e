template '/etc/motd' do
  source 'motd.erb'
end

template 'configuration of the server' do
  path '/opt/wso2is-7.1.0/repository/conf/deployment.toml'
  source 'server.erb'
  variables(host: node['is']['host'])
end
