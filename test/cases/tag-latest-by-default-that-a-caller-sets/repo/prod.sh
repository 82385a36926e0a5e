#!/bin/bash
export TAG=5.11.0.3
./run.sh
