#!/bin/bash
for i in one two; do
  docker build -t acme/x$i:1 $i
done
