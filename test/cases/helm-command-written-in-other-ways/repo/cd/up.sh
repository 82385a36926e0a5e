#!/bin/sh
cd cd-chart
helm upgrade --install is . -f ../cd-old.yaml
