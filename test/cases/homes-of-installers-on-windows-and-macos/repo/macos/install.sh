#!/bin/bash
sudo cp deployment.toml /Library/WSO2/APIManager/3.2.0/repository/conf/deployment.toml
