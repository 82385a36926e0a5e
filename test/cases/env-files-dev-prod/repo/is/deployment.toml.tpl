[super_admin]
username = "admin"
[user_store]
type = "database_unique_id"
[event.default_listener.client_certificate_authentication_handler]
enable = ${CERT_AUTH}
