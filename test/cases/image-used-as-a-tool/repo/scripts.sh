docker run --rm --entrypoint cat wso2/wso2is:5.11.0 /home/wso2carbon/wso2is-5.11.0/dbscripts/mysql.sql > is.sql
id=$(docker create wso2/wso2am:4.1.0)
docker cp $id:/home/wso2carbon/wso2am-4.1.0/dbscripts dbscripts
docker rm $id
