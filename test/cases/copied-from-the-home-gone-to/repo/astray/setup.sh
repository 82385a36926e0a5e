unzip -q wso2is-7.0.0.zip
cd wso2is-7.0.0
cp ../conf/deployment.toml conf/
