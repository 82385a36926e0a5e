sed -e "s|__OFFSET__|$OFFSET|g" templates/deployment.toml.tpl > conf/deployment.toml
