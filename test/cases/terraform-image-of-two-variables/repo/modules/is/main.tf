resource "aws_ecs_task_definition" "server" {
  family = "identity"
  container_definitions = jsonencode([{
    name  = "identity"
    image = "${var.image}:${var.tag}"
  }])
}
