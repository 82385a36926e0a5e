FROM wso2/wso2am:4.3.0
COPY homes/ /home/wso2carbon/
