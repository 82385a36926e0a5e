docker run -d wso2/wso2am:${TAG:-4.5.0.21}
