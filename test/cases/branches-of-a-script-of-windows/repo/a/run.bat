if "%1"=="old" (
  set TAG=5.11.0
) else (
  set TAG=7.0.0
)
docker run wso2/wso2is:%TAG%
