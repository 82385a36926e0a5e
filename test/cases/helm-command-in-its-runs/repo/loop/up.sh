#!/bin/sh
for v in 7.1.0.30 5.11.0; do
  helm upgrade --install is is-loop --set image.tag=$v
done
