ARGS=(--wait)
ARGS+=(-f config/prod.yaml)
helm upgrade --install is charts/is "${ARGS[@]}"
VALUES="-f config/prod.yaml"
helm upgrade --install other charts/is $VALUES
