class km (
  $cert_auth = false,
) {
}
