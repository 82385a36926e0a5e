#!/bin/sh
sed -i 's/enable = false/enable = true/' "$1"
