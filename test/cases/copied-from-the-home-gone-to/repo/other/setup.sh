# wso2
start() {
  cd /opt/wso2is-6.1.0
  ./bin/wso2server.sh
}
cp /vagrant/conf/deployment.toml conf/deployment.toml
start
