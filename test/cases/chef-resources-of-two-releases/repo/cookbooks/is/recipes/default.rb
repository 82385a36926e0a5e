template '/opt/wso2is-7.0.0/repository/conf/deployment.toml' do
  source 'new.toml.erb'
  owner 'wso2'
end

cookbook_file 'older' do
  path '/opt/wso2is-5.11.0/repository/conf/deployment.toml'
  source 'old/deployment.toml'
end

template "/opt/wso2is-7.1.0/repository/conf/deployment.toml" do
  source "newest.toml.erb"
end
