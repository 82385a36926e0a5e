OLD_HOME=/opt/wso2is-5.7.0
