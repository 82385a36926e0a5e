import { literally } from './paths.ts';

/**
 * What a tool fills in in a path: `{{ .Environment.Name }}`, `${{ inputs.env }}`, `<< parameters.env >>`, `${var.env}`,
 * `$(params.env)`, `$(dirname "$0")`, `$ENV`.
 */
const FILLED =
  /\$?\{\{[^{}]{0,200}\}\}|<<[ \t]{0,9}[\w.-]{1,100}[ \t]{0,9}>>|\$\{[^{}]{0,200}\}|\$\([^()\n]{1,200}\)|\$\w{1,100}/g;
/** What is open in the name of one file or folder is tried in all lengths, for each of these. */
const MAX_IN_NAME = 2;

/** What is filled in in a path, in the order it stands there. */
export function filledIn(path: string): string[] {
  return path.match(FILLED) ?? [];
}

/** A path without the folder it begins with where that is all filled in, as the one a repository is checked out to is. */
export function withoutBeginning(path: string): string {
  const [first = ''] = filledIn(path);
  return first !== '' && path.startsWith(`${first}/`) ? path.slice(first.length + 1) : path;
}

/**
 * The names that may be filled in in a path from the top so that it is one of the repository; that of a file alone only
 * where it is YAML.
 *
 * @param filled what they are filled in for; whatever else is filled in may be any name
 */
export function namesFor(filled: string, path: string, paths: readonly string[]): string[] {
  if (!path.includes(filled) || path.split('/').some((name) => filledIn(name).length > MAX_IN_NAME)) return [];
  const place = new RegExp(`^${patternOf(path, filled)}$`);
  const end = path.split(FILLED).at(-1) as string;
  const names = paths.flatMap((one) => (one.endsWith(end) ? (place.exec(one)?.[1] ?? []) : []));
  return path.endsWith(`/${filled}`) || path === filled ? names.filter((name) => /\.ya?ml$/.test(name)) : names;
}

/** A path as a regular expression whose group is what stands for `filled`, the same at all places. */
function patternOf(path: string, filled: string): string {
  const pieces = path.split(FILLED).map(literally);
  let isCaught = false;
  return filledIn(path).reduce((before, one, index) => {
    const open = one !== filled ? '[^/]+' : isCaught ? '\\1' : '([^/]+)';
    isCaught ||= one === filled;
    return `${before}${open}${pieces[index + 1]}`;
  }, pieces[0] as string);
}
