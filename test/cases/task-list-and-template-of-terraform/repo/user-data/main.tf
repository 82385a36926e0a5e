variable "is_version" {
  default = "5.11.0"
}

resource "aws_instance" "is" {
  ami       = "ami-1"
  user_data = templatefile("${path.module}/setup.sh.tpl", { is_version = var.is_version })
}
