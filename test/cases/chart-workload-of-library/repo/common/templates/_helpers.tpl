{{- define "common.image" -}}
{{ .Values.image.repository }}:{{ .Values.image.tag }}
{{- end -}}
{{- define "common.all" -}}
{{ include "common.deployment" . }}
{{- end -}}
