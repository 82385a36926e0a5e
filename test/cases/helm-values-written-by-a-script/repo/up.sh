#!/bin/sh
TAG=5.11.0
helm upgrade --install in ./is-chart -f - <<EOF
tag: $TAG
EOF
cat <<"EOF" | helm upgrade --install piped ./is-chart \
  -f -
tag: 6.0.0
EOF
cat > /tmp/prod.yaml <<EOF
tag: 5.10.0
EOF
helm upgrade --install put ./is-chart -f /tmp/prod.yaml
