#!/bin/sh
# edit.sh FILE
sed -i 's/enable = false/enable = true/' "$1"
