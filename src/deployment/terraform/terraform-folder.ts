import type { Tree } from '../../discover/load.ts';
import { dirOf, pathsBelow } from '../text/paths.ts';

/** The folder of a Terraform file, as it writes it before a path. */
export const OWN_FOLDER = /^\$\{path\.(?:module|root|cwd)\}\//;

/** The `.tf` files right in a folder: the module that it is. */
export function filesOfModule(folder: string, { paths }: Tree): string[] {
  return pathsBelow(paths, folder).filter((path) => path.endsWith('.tf') && dirOf(path) === folder);
}
