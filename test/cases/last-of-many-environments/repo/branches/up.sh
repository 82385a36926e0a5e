#!/bin/sh
case $1 in
  customer-0) TAG=7.1.0.30 ;;
  customer-1) TAG=7.1.0.31 ;;
  customer-2) TAG=7.1.0.32 ;;
  customer-3) TAG=7.1.0.33 ;;
  customer-4) TAG=7.1.0.34 ;;
  customer-5) TAG=7.1.0.35 ;;
  customer-6) TAG=7.1.0.36 ;;
  customer-7) TAG=7.1.0.37 ;;
  customer-8) TAG=7.1.0.38 ;;
  customer-9) TAG=7.1.0.39 ;;
  customer-10) TAG=7.1.0.40 ;;
  customer-11) TAG=7.1.0.41 ;;
  customer-12) TAG=5.11.0 ;;
esac
docker run -d wso2/wso2is:$TAG
