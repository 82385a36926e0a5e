#!/bin/sh
case $1 in
  customer-0) export IS_TAG=7.1.0.30 ;;
  customer-1) export IS_TAG=7.1.0.31 ;;
  customer-2) export IS_TAG=7.1.0.32 ;;
  customer-3) export IS_TAG=7.1.0.33 ;;
  customer-4) export IS_TAG=7.1.0.34 ;;
  customer-5) export IS_TAG=7.1.0.35 ;;
  customer-6) export IS_TAG=7.1.0.36 ;;
  customer-7) export IS_TAG=7.1.0.37 ;;
  customer-8) export IS_TAG=7.1.0.38 ;;
  customer-9) export IS_TAG=7.1.0.39 ;;
  customer-10) export IS_TAG=7.1.0.40 ;;
  customer-11) export IS_TAG=7.1.0.41 ;;
  customer-12) export IS_TAG=5.11.0 ;;
esac
envsubst < k8s/is.yaml | kubectl apply -f -
