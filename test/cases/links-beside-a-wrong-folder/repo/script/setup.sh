ln -sf /usr/share/zoneinfo/UTC /etc/localtime
unzip -q wso2is-7.1.0.zip -d /opt
cp conf/deployment.toml /opt/wso2is-7.1.0/conf/
