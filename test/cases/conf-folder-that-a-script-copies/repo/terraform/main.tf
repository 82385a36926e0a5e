resource "aws_instance" "is" {
  ami = "ami-1"
  provisioner "file" {
    source      = "conf/deployment.toml"
    destination = "/opt/wso2is-7.0.0/repository/conf/deployment.toml"
  }
}
