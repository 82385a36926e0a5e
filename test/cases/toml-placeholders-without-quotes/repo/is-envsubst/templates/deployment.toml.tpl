[server]
hostname = "is.example"
offset = $OFFSET

[super_admin]
username = "admin"

[clustering]
members = [$MEMBER_1, $MEMBER_2]

[event.default_listener.client_certificate_authentication_handler]
enable = $CERT_AUTH
