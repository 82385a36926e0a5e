#!/bin/bash
HOME_OF_AM=/opt/wso2am-4.3.0
cat base.conf auth.conf > $HOME_OF_AM/repository/conf/deployment.toml
