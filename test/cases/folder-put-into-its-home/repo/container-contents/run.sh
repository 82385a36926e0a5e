#!/bin/sh
docker run -d --name is wso2/wso2am:4.3.0
docker cp home/. is:/home/wso2carbon/wso2am-4.3.0/
docker restart is
