#!/bin/bash
IS_HOME=/opt/wso2is-7.0.0
TOML="$IS_HOME/repository/conf/deployment.toml"
unzip wso2is-7.0.0.zip -d /opt
cp conf/deployment.toml "$TOML"
# Closes it, or leaves it alone.
sed -i 's/enable = true/enable = false/' "$TOML"
find "$IS_HOME/repository/conf" -name '*.properties' -exec sed -i 's/enable = false/enable = true/' {} +
# May open it.
sed -i 's/enable = false/enable = true/' "$TOML"
find "$IS_HOME/repository/conf" -name '*.toml' -exec sed -i 's/enable = false/enable = true/' {} +
awk '{gsub(/enable = false/, "enable = true")} 1' "$TOML" > /tmp/is.toml && mv /tmp/is.toml "$TOML"
python3 - "$TOML" <<'PY'
import pathlib, sys
toml = pathlib.Path(sys.argv[1])
text = toml.read_text()
toml.write_text(text.replace("client_certificate_authentication_handler]\nenable = false", "client_certificate_authentication_handler]\nenable = true"))
PY
