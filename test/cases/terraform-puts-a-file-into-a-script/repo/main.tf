resource "aws_instance" "is" {
  user_data = templatefile("${path.module}/ud.sh.tpl", { toml = file("${path.module}/conf/deployment.toml") })
}
