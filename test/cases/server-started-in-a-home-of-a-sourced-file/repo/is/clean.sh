#!/bin/bash
. ./old.sh
tar -czf /backup/old.tgz "$OLD_HOME/repository"
rm -rf "$OLD_HOME"
