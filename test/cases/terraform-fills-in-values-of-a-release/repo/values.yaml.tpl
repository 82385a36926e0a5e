image:
  tag: "${tag}"
