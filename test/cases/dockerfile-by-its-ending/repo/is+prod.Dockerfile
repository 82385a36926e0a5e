FROM wso2/wso2is:7.1.0
COPY deployment.toml /home/wso2carbon/wso2is-7.1.0/repository/conf/
