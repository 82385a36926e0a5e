import type { Tree } from '../../discover/load.ts';
import { isWorthParsing } from '../../discover/worth.ts';
import { pathsFilledIn } from '../text/filled-paths.ts';
import { kindOfPath } from './entry.ts';

/** A file of the repository that something puts somewhere. */
export interface PutFile {
  /** Root-relative. */
  path: string;
  /** The path, or the key of a config map, that it is put at. */
  target: string;
  /** Of one that another file is made of which the repository itself has not: that one, root-relative. */
  as?: string;
}

/** The names of configuration files, one of which a text that puts a file under such a name mostly holds. */
export const FILE_NAMES = /deployment\.toml|(?:identity|authenticators)\.xml/;

/** Nobody has a configuration file for more environments. */
const MAX_MEANT = 1000;

/**
 * The files that something puts under a configuration file's name by a path with something filled in (`conf/$ENV.tmpl`):
 * those that fit it and hold what such a file does, for any of them may be the one.
 *
 * @param file what puts it
 */
export function filesFilledIn(path: string, file: string, target: string, tree: Tree): string[] {
  const nameClass = kindOfPath(target) === 'deployment.toml' ? 'toml' : 'config-xml';
  return pathsFilledIn(path, file, tree.paths)
    .slice(0, MAX_MEANT)
    .filter((one) => isWorthParsing(Buffer.from(tree.text(one) ?? ''), nameClass));
}
