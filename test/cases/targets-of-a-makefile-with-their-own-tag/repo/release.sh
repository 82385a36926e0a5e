OB_TAG=2.0.0.7 echo "not given to make"
make -C am run AM_TAG=4.1.0.3
make -C tools run OB_TAG=2.0.0.9
