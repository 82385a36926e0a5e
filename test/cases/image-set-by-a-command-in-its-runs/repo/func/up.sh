#!/bin/sh
set_is() {
  kubectl set image deployment/func is=wso2/wso2is:$1
}
set_is 5.11.0
