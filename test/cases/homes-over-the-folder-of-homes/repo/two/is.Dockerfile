FROM wso2/wso2is:7.0.0
COPY homes/ /home/wso2carbon/
