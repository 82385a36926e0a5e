cp conf/deployment.toml /opt/conf/deployment.toml
