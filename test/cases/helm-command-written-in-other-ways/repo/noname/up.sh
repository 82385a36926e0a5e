#!/bin/sh
helm template ./noname-chart -f noname-old.yaml | kubectl apply -f -
