cd is
docker build --build-arg VERSION=5.11.0 -t acme/identity:1.0 .
cd ../am
docker build --build-arg VERSION=4.3.0 -t acme/gateway:1.0 .
