ENGINE=podman
RELEASE=${1:-5.11.0.10}
IS_IMAGE=docker.wso2.com/wso2is:$RELEASE # pinned
: "${AM_IMAGE:=wso2/wso2am:4.1.0}"
$ENGINE run -d "$IS_IMAGE"
$ENGINE run -d $OPTIONS ${AM_IMAGE}
