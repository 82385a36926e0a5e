docker run -d ${KM_IMAGE:-wso2/wso2is-km:5.10.0.358}
