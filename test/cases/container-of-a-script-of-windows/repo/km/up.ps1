param(
  [string]$Tag = "5.10.0",
  [string]$Name = "km"
)
& docker run -d --name $Name "wso2/wso2is-km:$Tag"
