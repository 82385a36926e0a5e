terraform {
  source = "../modules/is"
}

inputs = { replicas = 1, release = "5.11.0" }
