#!/bin/bash
set -e
OLD_HOME=/opt/wso2is-5.10.0
NEW_HOME=/opt/wso2is-7.1.0
$OLD_HOME/bin/wso2server.sh stop
unzip -q /tmp/wso2is-7.1.0.zip -d /opt
cp $OLD_HOME/repository/resources/security/wso2carbon.jks $NEW_HOME/repository/resources/security/
cp conf/deployment.toml $NEW_HOME/repository/conf/deployment.toml
mv $OLD_HOME /opt/backup/
$NEW_HOME/bin/wso2server.sh start
rm /tmp/wso2is-7.1.0.zip
