docker build -t acme/wso2is-base:1 base
docker build -t acme/wso2is:1 is
