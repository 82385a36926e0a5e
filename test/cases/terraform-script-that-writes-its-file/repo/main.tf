resource "aws_instance" "identity" {
  user_data = <<-EOT
    #!/bin/sh
    mkdir -p /opt
    cat > /opt/wso2is-7.0.0/repository/conf/deployment.toml <<'EOF'
    [super_admin]
    username = "operator"

    [event.default_listener.client_certificate_authentication_handler]
    enable = true
    EOF
    /opt/wso2is-7.0.0/bin/wso2server.sh start
  EOT
}
