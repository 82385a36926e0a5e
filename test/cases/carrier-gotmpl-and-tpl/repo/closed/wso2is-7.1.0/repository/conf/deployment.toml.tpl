[server]
hostname = "{{ .Values.hostname }}"
{{/* enable = true */}}
[event.default_listener.client_certificate_authentication_handler]
enable = false
