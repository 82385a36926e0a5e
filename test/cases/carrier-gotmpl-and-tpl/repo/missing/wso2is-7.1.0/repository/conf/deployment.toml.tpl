[server]
hostname = "{{ .Values.hostname }}"
