import { posix } from 'node:path';
import { countFirst } from './sorted.ts';

/** `path` seen from the folder of `file`, root-relative and normalised; null when it leaves the root or is absolute. */
export function relativeTo(file: string, path: string): string | null {
  if (path.startsWith('/') || path.startsWith('~') || /^[A-Za-z]:[\\/]/.test(path)) return null;
  return joinPath(dirOf(file), path);
}

/** In a repository of more paths nobody looks through all for what may make a file or bring it on: it may be anywhere. */
export const MANY_PATHS = 20_000;

/** No system opens a longer path (PATH_MAX of Linux); to normalise one can take minutes. */
export const LONGEST = 4096;

/** `path` below `folder`, normalised; null when it leaves the root or is longer than a path can be. */
export function joinPath(folder: string, path: string): string | null {
  if (path.length > LONGEST) return null;
  const joined = withoutSlash(posix.normalize(pathIn(folder, path)));
  if (joined === '.') return '';
  return joined === '..' || joined.startsWith('../') ? null : joined;
}

/** A path of an image seen from its working directory; one that begins with a variable is taken as absolute. */
export function inFolder(folder: string, path: string): string {
  if (folder === '' || folder.length > LONGEST || /^[/$]/.test(path)) return withoutParents(path);
  return withoutParents(`${withoutSlash(folder)}/${path.replace(/^\.(?:\/|$)/, '')}`);
}

/** A path without the folders that it goes back out of: `/x/bin/../conf/` is `/x/conf/`. What a variable stands for stays. */
export function withoutParents(path: string): string {
  if (!path.includes('..')) return path;
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && /^(?!\.\.?$)[\w.@+-]+$/.test(kept.at(-1) ?? '')) kept.pop();
    else kept.push(part);
  }
  return kept.join('/');
}

/** A place without what says nothing in it: `/x//conf/./.` is `/x/conf/`; the scheme of an address stays. */
export function asTarget(path: string): string {
  return path.replace(/(?<!:)\/(?:\.?\/)+/g, '/').replace(/\/\.$/, '/');
}

/** A path of a folder without the slashes that it may end with. */
export function withoutSlash(path: string): string {
  return path.replace(/(?<!\/)\/+$/, '');
}

/** A path without the stars at its end (`conf/*`, `conf*`), which take all that lies there. */
export function withoutStars(path: string): string {
  return path.replace(/(?:\/|(?<![/*]))\*+$/, '');
}

/** The path of what lies in a folder under a name or by a path seen from there; `''` is the root. */
export function pathIn(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** A path that lies below a folder as it is seen from there; `''` is the root. */
export function pathFrom(folder: string, path: string): string {
  return path.slice(folder === '' ? 0 : folder.length + 1);
}

/** The path of a file copied or mounted to `to`, which may name a folder. */
export function asFile(to: string, name: string): string {
  return hasEnding(to) ? to : `${withoutSlash(to)}/${name}`;
}

/** The folder of a root-relative path; `''` is the root. */
export function dirOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** The folders above a path but the root, the nearest first. */
export function foldersAbove(path: string): string[] {
  const folder = dirOf(path);
  return folder === '' ? [] : [folder, ...foldersAbove(folder)];
}

/** The name of a file or folder. */
export function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Whether a path is a file's by its ending. */
export function hasEnding(path: string): boolean {
  return /\.\w+$/.test(path);
}

/** Whether `path` is `folder` or lies below it; every path lies below `''`. */
export function isBelow(path: string, folder: string): boolean {
  // Asked so often that a text made for each question would be felt.
  return folder === '' || (path.startsWith(folder) && (path.length === folder.length || path[folder.length] === '/'));
}

/** Whether one of two folders lies in the other, or is it. */
export function areInLine(one: string, other: string): boolean {
  return isBelow(one, other) || isBelow(other, one);
}

/** How many folders two folders share from the root on; `''` is the root. */
export function sharedDepth(a: string, b: string): number {
  let shared = 0;
  for (let at = 0; ; at++) {
    const [left, right] = [a[at] ?? '/', b[at] ?? '/'];
    if (left !== right) return shared;
    if (left === '/' && at > 0) shared++;
    if (at >= a.length) return shared;
  }
}

/** Of some things those whose folders share the most with a folder: copies of a tree beside one another use their own. */
export function nearestTo<Thing>(
  folder: string,
  things: readonly Thing[],
  folderOf: (thing: Thing) => string,
): readonly Thing[] {
  const depths = things.map((thing) => sharedDepth(folder, folderOf(thing)));
  const deepest = depths.reduce((one, other) => Math.max(one, other), 0);
  return things.filter((_, index) => depths[index] === deepest);
}

/** The paths below a folder, out of paths sorted by code units: those stand side by side. */
export function pathsBelow(sorted: readonly string[], folder: string): readonly string[] {
  return folder === '' ? sorted : sorted.slice(firstFrom(sorted, `${folder}/`), firstFrom(sorted, `${folder}0`));
}

/** The names of what lies directly in a folder, of paths as `pathsBelow` takes them. */
export function namesIn(sorted: readonly string[], folder: string): Set<string> {
  const depth = folder === '' ? 0 : folder.split('/').length;
  return new Set(pathsBelow(sorted, folder).map((path) => path.split('/')[depth] as string));
}

/** Whether a path is a file or a folder, out of the paths of files sorted by code units. */
export function isThere(sorted: readonly string[], path: string): boolean {
  return pathsBelow(sorted, path).length > 0 || isFile(sorted, path);
}

/** Whether a path is a file, out of the paths of files sorted by code units. */
export function isFile(sorted: readonly string[], path: string): boolean {
  return sorted[firstFrom(sorted, path)] === path;
}

/** Index of the first path that is not less than `text`. */
function firstFrom(sorted: readonly string[], text: string): number {
  return countFirst(sorted, (path) => path < text);
}

/** Whether a path of the repository, or that of a folder above it, ends like a path: from which folder a file is run is open. */
export function isAnyEndOf(end: string, paths: readonly string[]): boolean {
  return paths.some((path) => `/${path}/`.includes(`/${end}/`));
}

/** A path, a name or a piece of one as a regular expression that means just that. */
export function literally(text: string): string {
  return text.replace(/[^\w/]/g, '\\$&');
}

/** Whether two paths in a container may be one: a path may begin somewhere, and a variable may stand for anything. */
export function mayBeOne(left: string, right: string): boolean {
  if (left === '' || right === '') return true;
  const others = right.split('/').reverse();
  for (const [index, folder] of left.split('/').reverse().entries()) {
    const other = others[index];
    if (other === undefined) return true;
    const [fixed, otherFixed] = [beforeVariable(folder), beforeVariable(other)];
    if (fixed !== folder || otherFixed !== other) return fixed.startsWith(otherFixed) || otherFixed.startsWith(fixed);
    if (folder !== other) return false;
  }
  return true;
}

function beforeVariable(folder: string): string {
  return folder.replace(/[$%{@].*/s, '');
}
