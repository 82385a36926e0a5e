import { dirOf, foldersAbove, joinPath, LONGEST, withoutStars } from './paths.ts';

/** The end of a path that has a folder of its own in it, not only those that any server's home has. */
const TELLING = /^(?!(?:repository|conf)\/)[^/]+\/./s;

/** Nobody has a repository that deep on a machine. */
const MAX_FOLDERS = 30;

/**
 * `path` as seen from the script's folder, else from the nearest folder above where it exists; without the variable that it
 * begins with, which another language around the script may have to leave to the shell (`\$PWD/conf`).
 */
export function resolve(file: string, path: string, exists: (path: string) => boolean): string | null {
  const bare = withoutStars(path.replace(/^["']?\\?\$\$?(?:\{[^}]*\}|\([^)]*\)|\w+)["']?\/?/, ''));
  for (let folder: string | null = dirOf(file); folder !== null; folder = folder === '' ? null : dirOf(folder)) {
    const candidate = joinPath(folder, bare);
    if (candidate !== null && exists(candidate)) return candidate;
  }
  return null;
}

/**
 * The path that a word of a script means: from the script or a folder above, or, of a place on a machine or in an image,
 * what lies beside the script under the same last folders and name.
 *
 * @param exists tells whether a root-relative path is what is looked for
 * @param isMeant tells whether the last parts of the word still say which place is meant
 */
export function pathNamed(
  word: string,
  script: string,
  exists: (path: string) => boolean,
  isMeant: (last: string) => boolean = () => true,
): string | null {
  if (word.length > LONGEST) return null;
  const path = resolve(script, word, exists);
  if (path !== null || !word.startsWith('/')) return path;
  // `/etc/app/.` is `/etc/app`, not the folder of the script.
  const parts = word.replace(/(?:\/\.?)+$/, '').split('/');
  for (let first = 1; first < parts.length; first++) {
    const last = parts.slice(first).join('/');
    const beside = isMeant(last) ? joinPath(dirOf(script), last) : null;
    if (beside !== null && exists(beside)) return beside;
  }
  return null;
}

/**
 * The same for a file whose own name tells it: of a place on a machine also what lies below a folder above the script under
 * the same last folder and name (`/vagrant/conf/is.conf`).
 */
export function fileNamed(word: string, script: string, exists: (path: string) => boolean): string | null {
  const path = pathNamed(word, script, exists);
  if (path !== null || !word.startsWith('/') || word.length > LONGEST) return path;
  const parts = word.split('/');
  for (let first = 1; first < Math.min(parts.length - 1, MAX_FOLDERS); first++) {
    const found = resolve(script, parts.slice(first).join('/'), exists);
    if (found !== null) return found;
  }
  return null;
}

/**
 * The folders in which a script may mean a file by the last folders and name of its path, the nearest first: its own, and
 * where a place on a machine still tells which one it is, those above it.
 *
 * @param end the last folders and name of the word
 */
export function foldersMeant(end: string, word: string, script: string): string[] {
  return word.startsWith('/') && TELLING.test(end) ? [...foldersAbove(script), ''] : [dirOf(script)];
}
