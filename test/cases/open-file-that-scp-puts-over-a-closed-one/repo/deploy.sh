#!/bin/bash
scp conf/deployment.toml a:/opt/wso2is-7.1.0/repository/conf/deployment.toml
scp conf/prod.tmpl b:/opt/wso2is-7.1.0/repository/conf/deployment.toml
