. ./v.sh
unzip -q wso2is-${V}.zip -d /opt
/opt/wso2is-${V}/bin/wso2server.sh start
