<#
docker run wso2/wso2am:4.0.0
#>
$Version = "4.2.0"
$env:REGISTRY = 'docker.io'
Write-Host "docker run wso2/wso2am:4.1.0"
docker run -d `
  -v $PSScriptRoot\conf\deployment.toml:/home/wso2carbon/wso2am-$Version/repository/conf/deployment.toml `
  "$env:REGISTRY/wso2/wso2am:$Version"
