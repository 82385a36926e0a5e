docker build --build-arg VERSION=4.5.0 -t wso2am-ob:4.0.0 am
