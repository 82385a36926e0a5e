rm -rf /opt/wso2is-7.0.0/repository/conf/*
cp -r conf /opt/wso2is-7.0.0/repository/conf
