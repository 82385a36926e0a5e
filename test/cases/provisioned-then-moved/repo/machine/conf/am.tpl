[super_admin]
username = "admin"

[event.default_listener.client_certificate_authentication_handler]
enable = false
