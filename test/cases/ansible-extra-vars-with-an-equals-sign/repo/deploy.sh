#!/bin/sh
ansible-playbook site.yml --extra-vars="is_version=5.11.0"
