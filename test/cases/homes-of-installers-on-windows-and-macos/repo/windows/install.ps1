Copy-Item deployment.toml "C:\Program Files\WSO2\Identity Server\5.11.0\repository\conf\deployment.toml" -Force
& "C:\Program Files\WSO2\Identity Server\5.11.0\bin\wso2server.bat" start
