#!/bin/bash
ansible-playbook site.yml -e is_version=5.10.0
