/**
 * What a machine's first boot reads, by its first line: a script or cloud-init's own YAML. Its name often tells nothing
 * (`user-data`, `init.tpl`).
 */
export function userDataSyntax(text: string): 'shell' | 'yaml' | null {
  if (/^\uFEFF?#![^\n]*\b(?:ba|da|k|z)?sh\b/.test(text)) return 'shell';
  return /^\uFEFF?(?:##[ \t]*template:[^\n]*\n)?#cloud-config\b/.test(text) ? 'yaml' : null;
}
