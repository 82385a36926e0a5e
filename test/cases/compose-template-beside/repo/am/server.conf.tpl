[server]
hostname = "am.example.com"
