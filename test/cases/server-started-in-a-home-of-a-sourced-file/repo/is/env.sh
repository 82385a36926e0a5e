# The home of the server on these machines
export JAVA_HOME=/usr/java/default
export IS_HOME=/opt/wso2is-5.11.0
