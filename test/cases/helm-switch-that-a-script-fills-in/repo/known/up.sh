CLOSED=false
helm upgrade is ./is -f - <<EOF
closed: $CLOSED
EOF
