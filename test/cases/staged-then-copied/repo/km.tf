resource "aws_instance" "km" {
  ami = "ami-1"
  provisioner "file" {
    source = "nodes/km/deployment.toml"
    destination = "/tmp/deployment.toml"
  }
  provisioner "remote-exec" {
    inline = ["sudo cp /tmp/deployment.toml /opt/wso2is-5.11.0/repository/conf/deployment.toml"]
  }
}
resource "aws_instance" "cp" {
  ami = "ami-1"
  provisioner "file" {
    source = "nodes/cp/deployment.toml"
    destination = "/tmp/deployment.toml"
  }
  provisioner "remote-exec" {
    inline = ["sudo cp /tmp/deployment.toml /opt/wso2am-4.2.0/repository/conf/deployment.toml"]
  }
}
