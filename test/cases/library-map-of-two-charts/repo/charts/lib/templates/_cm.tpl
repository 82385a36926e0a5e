{{- define "lib.config" -}}
apiVersion: v1
kind: ConfigMap
metadata:
  name: wso2-conf
data:
  deployment.toml: |
    [super_admin]
    username = "admin"

    [event.default_listener.client_certificate_authentication_handler]
    enable = {{ .Values.certAuth }}
{{- end }}
