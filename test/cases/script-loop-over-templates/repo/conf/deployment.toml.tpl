[server]
hostname = "$HOST"
