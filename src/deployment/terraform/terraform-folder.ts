import type { Tree } from '../../discover/load.ts';
import { dirOf, pathsBelow } from '../text/paths.ts';

/** The folder of a Terraform file, as it writes it before a path. */
export const OWN_FOLDER = /^\$\{path\.(?:module|root|cwd)\}\//;

/** Whether a file is read as one with those beside it, as Terraform and Packer do. */
export function isOfModule(path: string): boolean {
  return /\.(?:tf|pkr\.hcl)$/.test(path);
}

/** The files of Terraform and Packer right in a folder: the module that it is. */
export function filesOfModule(folder: string, { paths }: Tree): string[] {
  return pathsBelow(paths, folder).filter((path) => isOfModule(path) && dirOf(path) === folder);
}
