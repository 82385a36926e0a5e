#!/bin/bash
unzip -q packs/wso2am-3.2.0.zip -d /opt/wso2
cp carbon.xml /opt/wso2/wso2am-3.2.0/repository/conf/
cp postgresql-42.jar /opt/wso2/wso2am-3.2.0/repository/components/lib/
