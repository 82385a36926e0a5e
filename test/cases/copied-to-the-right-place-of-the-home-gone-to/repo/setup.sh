IS_HOME=/opt/wso2is-7.1.0
REPOSITORY=$(pwd)
cd "$IS_HOME"
cp "$REPOSITORY/conf/deployment.toml" repository/conf/
