docker build -t acme/gw:1.0.0 gw
docker build -t acme/km:1.0.0 km
