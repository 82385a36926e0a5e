resource "aws_ecs_task_definition" "is" {
  family                = "is"
  container_definitions = file("${path.module}/containers.json")
}
