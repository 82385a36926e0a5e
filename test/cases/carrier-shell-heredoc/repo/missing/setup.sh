tee /opt/wso2is-7.1.0/repository/conf/deployment.toml <<-EOF
	[server]
	hostname = "$HOSTNAME"
	EOF
