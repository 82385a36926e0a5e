IS_HOME=/opt/wso2is-7.0.0
rm -rf "$IS_HOME/repository/conf"
cp -r conf "$IS_HOME/repository/conf"
