. ./versions.sh
docker build --build-arg IS_VERSION=$IS_VERSION -t x is
