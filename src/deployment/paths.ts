import { posix } from 'node:path';

/** `path` seen from the folder of `file`, root-relative and normalised; null when it leaves the root or is absolute. */
export function relativeTo(file: string, path: string): string | null {
  if (path.startsWith('/') || path.startsWith('~') || /^[A-Za-z]:[\\/]/.test(path)) return null;
  return joinPath(dirOf(file), path);
}

/** `path` below `folder`, normalised; null when it leaves the root. */
export function joinPath(folder: string, path: string): string | null {
  const joined = posix.normalize(folder === '' ? path : `${folder}/${path}`).replace(/\/+$/, '');
  if (joined === '.' || joined === '') return '';
  return joined === '..' || joined.startsWith('../') ? null : joined;
}

/** The folder of a root-relative path; `''` is the root. */
export function dirOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

export function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Whether `path` is `folder` or lies below it; every path lies below `''`. */
export function isBelow(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

/** The deepest folder both paths' folders lie below. */
export function commonFolder(a: string, b: string): string {
  const left = a === '' ? [] : a.split('/');
  const right = b === '' ? [] : b.split('/');
  let count = 0;
  while (count < left.length && count < right.length && left[count] === right[count]) count++;
  return left.slice(0, count).join('/');
}

/** How many folders deep a folder is; `''` is 0. */
export function depth(folder: string): number {
  return folder === '' ? 0 : folder.split('/').length;
}

/** The paths below a folder, out of paths sorted by code units: those stand side by side. */
export function pathsBelow(sorted: readonly string[], folder: string): readonly string[] {
  return folder === '' ? sorted : sorted.slice(firstFrom(sorted, `${folder}/`), firstFrom(sorted, `${folder}0`));
}

/** Index of the first path that is not less than `text`. */
function firstFrom(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as string) < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
