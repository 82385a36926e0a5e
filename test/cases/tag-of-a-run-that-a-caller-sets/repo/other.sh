TAG=${TAG:-7.2.0}
docker run -d wso2/wso2am:$TAG
