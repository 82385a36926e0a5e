if [ "$1" = prod ]; then
cat > v.yaml <<EOF
closed: false
EOF
else
cat > v.yaml <<EOF
closed: true
EOF
fi
helm upgrade is ./is -f v.yaml
