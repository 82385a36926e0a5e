import { baseOf, dirOf, joinPath } from './paths.ts';
import type { Step } from './written-into-homes.ts';

/** What a step takes: `src: ../nodes/km/deployment.toml`, `source = "${path.module}/conf/"`, `file("conf/deployment.toml")`. */
const SOURCE =
  /(?:(?:^|[\s{,;])(?:src|source)["']?[ \t]{0,9}(?::|=>?)[ \t]{0,9}|\b(?:template)?file\([ \t]{0,9})["']?((?:\{\{[^{}\n]{1,200}\}\}|\$\{[^{}\n]{1,200}\}|[^\s"'{},;()]){1,300})/gm;
/** A folder that a variable holds: that of the playbook, of the module, or the repository's. */
const VARIABLE = /^(?:\{\{[^{}\n]*\}\}|\$\{[^{}\n]*\})\//;

/** A file or a folder that a step takes. */
export interface Taken {
  /** Root-relative. */
  place: string;
  /** A folder without a slash at its end is put there itself, else what is in it. */
  isWhole: boolean;
}

/**
 * What a step may take by its path from the step's own file, from the repository's root, or from a place on the machine that
 * the repository is checked out on: there by the last folders of the path, at least one, and the name.
 */
export function takenBy({ path, step }: Step): Taken[] {
  return [...step.matchAll(SOURCE)].flatMap(([, source = '']): Taken[] => {
    const written = source.replace(VARIABLE, '');
    const places = written.startsWith('/') ? endsOf(written) : [joinPath(dirOf(path), written), fromRoot(written)];
    const isWhole = !source.endsWith('/');
    return [...new Set(places)].flatMap((place) => (place ? [{ place, isWhole }] : []));
  });
}

function fromRoot(written: string): string | null {
  return written.includes('/') ? joinPath('', written) : null;
}

/** The ends of an absolute path that still have a folder. */
function endsOf(path: string): string[] {
  const parts = path.split('/').filter((part) => part !== '');
  return parts.slice(0, -1).map((_, index) => parts.slice(index).join('/'));
}

/**
 * Where a file of a place that is taken comes to lie below the place it is put at; `''` for the place itself.
 *
 * @param path root-relative, of the place or below it
 */
export function restBelow({ place, isWhole }: Taken, path: string): string {
  if (path === place) return '';
  return path.slice(isWhole ? place.length - baseOf(place).length : place.length + 1);
}
