import { baseOf, dirOf, isBelow, joinPath } from './paths.ts';
import type { Step } from './written-into-homes.ts';

/** What a step takes: `src: ../nodes/km/deployment.toml`, `source = "${path.module}/conf/"`, `file("conf/deployment.toml")`. */
const SOURCE =
  /(?:(?:^|[\s{,;])(?:src|source)["']?[ \t]{0,9}(?::|=>?)[ \t]{0,9}|\b(?:template)?file\([ \t]{0,9})["']?((?:\{\{[^{}\n]{1,200}\}\}|\$\{[^{}\n]{1,200}\}|[^\s"'{},;()]){1,300})/gm;
/** A folder that a variable holds: that of the playbook, of the module, or the repository's. */
const VARIABLE = /^(?:\{\{[^{}\n]*\}\}|\$\{[^{}\n]*\})\//;

/**
 * Where a file lies below what a step takes by its path from the step's own file, from the repository's root, or from a
 * place on the machine that the repository is checked out on.
 *
 * @param path root-relative
 * @returns `''` for the file itself, its path below the place that a folder is put at, or null when the step takes neither
 */
export function restBelowSource({ path: file, step }: Step, path: string): string | null {
  for (const [, source = ''] of step.matchAll(SOURCE)) {
    const written = source.replace(VARIABLE, '').replace(/^\/+/, '');
    const meant = source.startsWith('/')
      ? [partOfCheckout(written, path)]
      : [joinPath(dirOf(file), written), written.includes('/') ? joinPath('', written) : null];
    for (const place of meant) {
      if (place === path) return '';
      if (place === null || place === '' || !isBelow(path, place)) continue;
      // Without a slash at its end the folder itself is put there.
      return path.slice((source.endsWith('/') ? place.length : place.length - baseOf(place).length - 1) + 1);
    }
  }
  return null;
}

/** The part of an absolute path that is of the repository: the file's whole path, or a folder of at least two that holds it. */
function partOfCheckout(written: string, path: string): string | null {
  for (let place = path; place.includes('/'); place = dirOf(place))
    if (`/${written.replace(/\/$/, '')}`.endsWith(`/${place}`)) return place;
  return null;
}
