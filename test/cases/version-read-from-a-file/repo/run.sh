TAG=$(cat VERSION)
docker run -d wso2/wso2is:$TAG
