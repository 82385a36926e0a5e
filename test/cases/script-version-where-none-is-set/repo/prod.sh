export VERSION=5.11.0 IS_VERSION=5.11.0
./deploy.sh
