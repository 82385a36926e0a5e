is_version = "5.11.0"
