docker run -v "%cd%\conf\deployment.toml:/home/wso2carbon/wso2is-7.0.0/repository/conf/deployment.toml" wso2/wso2is:7.0.0
