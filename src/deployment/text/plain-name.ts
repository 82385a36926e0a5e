/** A name without its template tags, so that `{{ include "x" . }}-conf` and `{{ template "x" . }}-conf` are one. */
export function plainName(name: string): string {
  const plain = name.replace(/\{\{(?:(?!\{\{).)*?\}\}/gs, '').replace(/^[-.]+|(?<![-.])[-.]+$/g, '');
  return plain === '' ? name.replace(/\s+/g, '') : plain;
}
