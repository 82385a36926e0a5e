import type { Entry } from '../evidence/entry.ts';
import { foldersMeant, resolve } from '../text/path-named.ts';
import { isBelow, LONGEST } from '../text/paths.ts';

/**
 * The file that a word of a script names, by its path from the script or a folder above it. On a machine or in an image
 * files lie elsewhere (`/vagrant/files/is/deployment.toml`): then the one that lies below the script's folder, or one above
 * it, under the same last folders and name, where these tell one.
 */
export function namedFile(word: string, script: string, entries: readonly Entry[]): Entry | null {
  const path = resolve(script, word, (candidate) => entries.some((entry) => entry.path === candidate));
  if (path !== null) return entries.find((entry) => entry.path === path) ?? null;
  const folders = word.length > LONGEST ? [] : word.split('/');
  for (let first = 0; first < folders.length; first++) {
    const end = folders.slice(first).join('/');
    const alike = end === '' ? [] : entries.filter((entry) => `/${entry.path}`.endsWith(`/${end}`));
    for (const folder of alike.length === 0 ? [] : foldersMeant(end, word, script)) {
      const below = alike.filter((entry) => isBelow(entry.path, folder));
      if (below.length > 0) return below.length === 1 ? (below[0] as Entry) : null;
    }
  }
  return null;
}
