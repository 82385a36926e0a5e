import { dirOf, foldersAbove, joinPath, literally, MANY_PATHS, pathsBelow } from './paths.ts';

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

/** The files that a path from the top may mean, whatever is filled in in it. */
export function filesFor(path: string, paths: readonly string[]): string[] {
  if (path.split('/').some((name) => filledIn(name).length > MAX_IN_NAME)) return [];
  const pieces = path.split(FILLED);
  const end = pieces.at(-1) as string;
  const place = new RegExp(`^${pieces.map(literally).join('[^/]+')}$`);
  return pathsBelow(paths, dirOf(pieces[0] as string)).filter((one) => one.endsWith(end) && place.test(one));
}

/**
 * The paths of a repository that a path with something filled in may be, seen from the folder of a file or from the nearest
 * one above it that has any. None where the file's own name is all filled in.
 *
 * @param sorted the paths of files, as `pathsBelow` takes them
 */
export function pathsFilledIn(path: string, file: string, sorted: readonly string[]): string[] {
  if (filledIn(path).length === 0 || !isNameTold(path) || sorted.length > MANY_PATHS) return [];
  const folders = [dirOf(file), ...foldersAbove(dirOf(file)), ''];
  // A folder that is not known is the one to begin with, rather than one below it.
  for (const way of new Set([withoutBeginning(path), path])) {
    for (const folder of folders) {
      const from = joinPath(folder, way);
      const found = from === null ? [] : filesFor(from, sorted);
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** Whether the file's own name in a path is not all filled in. */
export function isNameTold(path: string): boolean {
  const last = path.slice(path.lastIndexOf('/') + 1);
  return /\w/.test(last.replace(FILLED, ''));
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
