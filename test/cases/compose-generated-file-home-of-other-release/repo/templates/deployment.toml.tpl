[server]
hostname = "$HOST"

[super_admin]
username = "admin"
password = "admin"

[user_store]
type = "database_unique_id"

[database.identity_db]
type = "h2"

[event.default_listener.client_certificate_authentication_handler]
enable = false
