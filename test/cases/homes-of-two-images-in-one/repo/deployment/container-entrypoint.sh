#!/bin/bash
/home/wso2carbon/wso2is/bin/wso2server.sh start
/home/wso2carbon/wso2am/bin/api-manager.sh start
/home/wso2carbon/wso2mi/bin/micro-integrator.sh start
