#!/bin/sh
set_is() {
  helm upgrade --install is is-func --set image.tag=$1
}
set_is 5.11.0
