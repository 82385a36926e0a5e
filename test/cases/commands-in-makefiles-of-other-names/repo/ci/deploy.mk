deploy-am:
	docker run -d wso2/wso2am:4.1.0
