/** A text that is nothing but one file: `{{ .Files.Get "files/deployment.toml" | nindent 4 }}`. */
const FILE_ALONE =
  /^\s{0,99}\{\{-?\s{0,9}\$?(\.Files\.Get\s{1,9}"([^"\n]{1,300})")\s{0,9}(?:\|[^{}\n]{0,100})?-?\}\}\s{0,99}$/;

/** The file of a chart, by its path, that is all that a template prints, and the call that takes it; null for any other. */
export function fileAlone(template: string): { path: string; call: string } | null {
  const [, call, path] = FILE_ALONE.exec(template) ?? [];
  return call === undefined || path === undefined ? null : { path, call };
}
