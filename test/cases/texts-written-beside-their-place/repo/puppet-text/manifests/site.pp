node default {
  exec { "u": command => "unzip /tmp/wso2is-7.1.0.zip -d /opt" }
  file { "/opt/wso2is-7.1.0/conf/deployment.toml":
    content => @(END)
[server]
hostname = "is.example.org"

[super_admin]
username = "admin"
password = "admin"

[user_store]
type = "database_unique_id"

[database.identity_db]
type = "h2"

[event.default_listener.client_certificate_authentication_handler]
enable = false
| END
  }
}
