resource "aws_ecs_task_definition" "am" {
  family = "am"
  container_definitions = jsonencode([
    {
      name  = "am"
      image = "wso2/wso2am:4.3.0"
    }
  ])
}
