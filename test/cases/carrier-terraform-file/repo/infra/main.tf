resource "aws_ecs_task_definition" "is" {
  container_definitions = jsonencode([{ image = "wso2/wso2is:7.1.0.23" }])
}

resource "aws_s3_object" "conf" {
  content = file("${path.module}/files/deployment.toml")
}
