sh ${WSO2_SERVER_HOME}/bin/api-manager.sh
