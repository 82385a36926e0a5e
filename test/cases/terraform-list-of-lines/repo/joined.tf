resource "local_file" "joined" {
  filename = "/opt/wso2am-4.4.0/repository/conf/deployment.toml"
  content = join("\n", [
    "[server]", # the name
    "hostname = \"am\"",
    "[super_admin]",
    "username = \"admin\"",
  ])
}
