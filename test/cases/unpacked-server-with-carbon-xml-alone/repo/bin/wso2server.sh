#!/bin/sh
exec java -jar x
