target "is" {
  context = "."
  args = {
    TAG = "5.11.0"
  }
}
