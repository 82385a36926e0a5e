docker build -t acme/one:$VERSION base
docker build -t acme/idp:$VERSION is
