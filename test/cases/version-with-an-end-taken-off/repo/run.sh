V=5.11.0-alpine
docker run -d wso2/wso2is:${V%%-*}
