OB_IMAGE=${OB_IMAGE:-wso2/wso2-obiam:2.0.0.408}
docker run -d $OB_IMAGE
