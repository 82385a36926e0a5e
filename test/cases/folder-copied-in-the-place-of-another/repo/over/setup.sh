rsync -a conf/ /opt/wso2is-7.1.0/repository/conf
