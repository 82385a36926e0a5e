import { kindOfPath } from '../evidence/entry.ts';
import type { FilesMeant } from '../scripts/shell-loops.ts';
import { expandWord } from '../text/expand.ts';
import type { LookupAt } from '../text/located.ts';
import { resolve } from '../text/path-named.ts';
import { baseOf, dirOf, isFile, isThere, literally, namesIn, pathIn } from '../text/paths.ts';

/** Nobody goes through more configuration files. */
const MAX_FILES = 100;

/**
 * The configuration files that a word with a star means in a script: `conf/*.toml` is `conf/deployment.toml`. Of a folder of
 * the repository only, and named as the script would.
 *
 * @param script its path
 * @param paths all of the repository, sorted by code units
 */
export function filesOfPattern(script: string, lookupAt: LookupAt, paths: readonly string[]): FilesMeant {
  const isFolder = (path: string): boolean => path === '' || (isThere(paths, path) && !isFile(paths, path));
  return (word, place) => {
    const written = expandWord(word, lookupAt(place)).text;
    const pattern = baseOf(written);
    const above = dirOf(written);
    const [before, behind, ...more] = pattern.split('*').map(literally);
    // A variable in it may hold more stars than one.
    if (behind === undefined || more.length > 0 || above.includes('*')) return [];
    const folder = resolve(script, above === '' ? '.' : above, isFolder);
    if (folder === null) return [];
    const fits = new RegExp(`^${before}.*${behind}$`, 's');
    return [...namesIn(paths, folder)]
      .filter((name) => kindOfPath(name) !== null && fits.test(name) && isFile(paths, pathIn(folder, name)))
      .slice(0, MAX_FILES)
      .map((name) => pathIn(above, name));
  };
}
