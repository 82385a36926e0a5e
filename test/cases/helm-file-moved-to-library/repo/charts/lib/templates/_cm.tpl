{{- define "lib.cm" -}}
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ .Release.Name }}-is-conf
data:
  deployment.toml: |-
{{ tpl (.Files.Get "confs/deployment.toml") . | indent 4 }}
{{- end }}
