@echo off
REM docker run wso2/wso2is:5.9.0
:: docker run wso2/wso2is:5.9.0
set "TAG=5.11.0"
SET IMAGE=wso2/wso2is:%TAG%
echo docker run wso2/wso2is:5.10.0
docker run -d --name is ^
  -p 9443:9443 ^
  %IMAGE%
