#!/bin/sh
set_is() {
  helm upgrade --install is is-files -f envs/$1.yaml
}
set_is old
