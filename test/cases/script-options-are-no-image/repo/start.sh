docker network create wso2is-net
docker run -d --name wso2is-db --network wso2is-net -e MYSQL_DATABASE=wso2is mysql:8.4
docker run --rm --volumes-from wso2is-data alpine:3.20 ls /data
docker run -d --name wso2is-old -h wso2is.local --link wso2is-db:db wso2/wso2is:7.0.0.3
docker --context prod run --name wso2is-new --add-host wso2am:10.0.0.1 \
  # -p 9443:9443 \
  --env-file wso2is.env wso2/wso2is:7.0.0.116
ID=$(docker run -d --hostname wso2am wso2/wso2mi:4.2.0)
