/**
 * A root-relative path as seen from further up: `base` is the scanned folder's path there (with `/`), `''` or `.` when both are the
 * same.
 */
export function joinBase(base: string, file: string): string {
  const folder = base.replace(/^(\.\/)+/, '').replace(/\/+$/, '');
  return folder === '' || folder === '.' ? file : `${folder}/${file}`;
}

/** A path as the path of a URL: every segment percent-encoded, half surrogates as U+FFFD. */
export function encodePath(path: string): string {
  return path
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map((segment) => encodeURIComponent(segment).replaceAll(/[!'()*]/g, percent))
    .join('/');
}

const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
