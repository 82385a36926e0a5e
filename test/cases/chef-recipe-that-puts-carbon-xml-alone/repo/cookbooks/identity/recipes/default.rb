apt_package 'wso2is'

template '/opt/wso2is/repository/conf/carbon.xml' do
  source 'carbon.xml.erb'
  notifies :restart, 'service[wso2is]'
end

service 'wso2is' do
  action [:enable, :start]
end
