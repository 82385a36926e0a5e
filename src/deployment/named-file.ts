import type { Entry } from './entry.ts';
import { dirOf, isBelow, joinPath, LONGEST } from './paths.ts';
import { resolve } from './shell.ts';

/**
 * The file that a word of a script names, by its path from the script or a folder above it. On a machine or in an image
 * files lie elsewhere (`/vagrant/files/is/deployment.toml`): then the one that lies below the script's folder under the
 * same last folders and name, where these tell one.
 */
export function namedFile(word: string, script: string, entries: readonly Entry[]): Entry | null {
  const path = resolve(script, word, (candidate) => entries.some((entry) => entry.path === candidate));
  if (path !== null) return entries.find((entry) => entry.path === path) ?? null;
  const folders = word.length > LONGEST ? [] : word.split('/');
  const below = entries.filter((entry) => isBelow(entry.path, dirOf(script)));
  for (let first = 0; first < folders.length; first++) {
    const end = folders.slice(first).join('/');
    const alike = end === '' ? [] : below.filter((entry) => `/${entry.path}`.endsWith(`/${end}`));
    if (alike.length > 0) return alike.length === 1 ? (alike[0] as Entry) : null;
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
  const parts = word.split('/');
  for (let first = 1; first < parts.length; first++) {
    const last = parts.slice(first).join('/');
    const beside = isMeant(last) ? joinPath(dirOf(script), last) : null;
    if (beside !== null && exists(beside)) return beside;
  }
  return null;
}
