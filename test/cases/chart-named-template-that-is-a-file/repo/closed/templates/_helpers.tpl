{{- define "is.toml" -}}
{{ .Files.Get "files/deployment.toml" }}
{{- end -}}
