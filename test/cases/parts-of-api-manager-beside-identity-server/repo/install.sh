unzip wso2am-4.3.0.zip
unzip wso2is-5.11.0.zip
