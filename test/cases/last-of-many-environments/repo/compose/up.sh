#!/bin/sh
case $1 in
  customer-0) TAG=7.1.0.30 docker compose up -d ;;
  customer-1) TAG=7.1.0.31 docker compose up -d ;;
  customer-2) TAG=7.1.0.32 docker compose up -d ;;
  customer-3) TAG=7.1.0.33 docker compose up -d ;;
  customer-4) TAG=7.1.0.34 docker compose up -d ;;
  customer-5) TAG=7.1.0.35 docker compose up -d ;;
  customer-6) TAG=7.1.0.36 docker compose up -d ;;
  customer-7) TAG=7.1.0.37 docker compose up -d ;;
  customer-8) TAG=7.1.0.38 docker compose up -d ;;
  customer-9) TAG=7.1.0.39 docker compose up -d ;;
  customer-10) TAG=7.1.0.40 docker compose up -d ;;
  customer-11) TAG=7.1.0.41 docker compose up -d ;;
  customer-12) TAG=7.1.0.42 docker compose up -d ;;
  customer-13) TAG=7.1.0.43 docker compose up -d ;;
  customer-14) TAG=7.1.0.44 docker compose up -d ;;
  customer-15) TAG=7.1.0.45 docker compose up -d ;;
  customer-16) TAG=7.1.0.46 docker compose up -d ;;
  customer-17) TAG=7.1.0.47 docker compose up -d ;;
  customer-18) TAG=7.1.0.48 docker compose up -d ;;
  customer-19) TAG=7.1.0.49 docker compose up -d ;;
  customer-20) TAG=7.1.0.50 docker compose up -d ;;
  customer-21) TAG=5.11.0 docker compose up -d ;;
esac
