remote_file '/tmp/wso2is-7.1.0.zip' do
  source node['wso2is']['pack_url']
end

execute 'unzip -q /tmp/wso2is-7.1.0.zip -d /opt'

template '/opt/wso2is-7.1.0/bin/wso2server.sh' do
  source 'wso2server.sh.erb'
end

# template '/opt/wso2is-7.1.0/repository/conf/deployment.toml' do
#   source 'deployment.toml.erb'
# end

service 'wso2is' do
  action [:enable, :start]
end
