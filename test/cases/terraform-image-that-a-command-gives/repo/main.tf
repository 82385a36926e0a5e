variable "server_image" {
  type = string
}

resource "google_cloud_run_v2_service" "identity" {
  name     = "identity"
  location = "europe-west4"
  template {
    containers {
      image = var.server_image
    }
  }
}
