import type { Tree } from '../../discover/load.ts';
import type { Release } from '../evidence/release.ts';
import type { Carried } from '../text/carried.ts';
import { dirOf, joinPath } from '../text/paths.ts';
import { mergeTrees, treeOf, type ValuesTree } from '../text/values-tree.ts';

/** A path seen from folders. Argo CD sees an absolute one from the top of the repository. */
export function seenFrom(folders: readonly string[], path: string): string[] {
  const seen = path.startsWith('/') ? [joinPath('', path.slice(1))] : folders.map((folder) => joinPath(folder, path));
  return seen.filter((one) => one !== null);
}

/**
 * The values files a release names, as far as they are in the repository.
 *
 * @param file the file that describes it
 * @param chart root-relative folder of its chart, or null when that lies elsewhere
 */
export function filesOf(
  release: Release,
  file: string,
  chart: string | null,
  carried: (path: string) => Carried | null,
): Carried[] {
  return release.files.flatMap((_, index) => fileOf(release, index, file, chart, carried));
}

/**
 * One of the values files that a release names. What commands and Terraform name is theirs, though the chart's folder may
 * have one of the same name.
 */
export function fileOf(
  { files, seenFromChart }: Release,
  index: number,
  file: string,
  chart: string | null,
  carried: (path: string) => Carried | null,
): Carried[] {
  const own = [dirOf(file), ''];
  const ofChart = chart === null ? [] : [chart];
  const folders = seenFromChart?.[index] ? [...ofChart, ...own] : [...own, ...ofChart];
  return firstOf(seenFrom(folders, files[index] as string), carried);
}

/**
 * What a release lays over the values of its chart, all in all: files and what it has itself, in their order; null for nothing.
 *
 * @param file the file that describes it
 * @param chart root-relative folder of its chart, or null when that lies elsewhere
 */
export function valuesGiven(
  release: Release,
  file: string,
  chart: string | null,
  carried: (path: string) => Carried | null,
): ValuesTree | null {
  const { files, values, between = [] } = release;
  const layers = files.flatMap((_, index) => [
    ...between.filter((one) => one.files === index).map(({ tree }) => tree),
    ...fileOf(release, index, file, chart, carried).map(treeOf),
  ]);
  return [...layers, values].reduce(mergeTrees, null);
}

/**
 * The files of the repository whose texts a release of a chart that lies elsewhere gives as single values.
 *
 * @param file the file that describes it
 */
export function textFilesOf({ textFiles }: Release, file: string, tree: Tree): string[] {
  const there = (path: string): string | null => (tree.text(path) === null ? null : path);
  const folders = [dirOf(file), ''];
  return textFiles.flatMap((path) =>
    firstOf(
      folders.flatMap((folder) => joinPath(folder, path) ?? []),
      there,
    ),
  );
}

/** What the first of several paths that leads to something leads to. */
function firstOf<Found>(paths: readonly string[], at: (path: string) => Found | null): Found[] {
  return paths.flatMap((path) => at(path) ?? []).slice(0, 1);
}

/** A release with trees laid over each of its files, right behind that. */
export function withLaidOver(release: Release, trees: readonly (readonly ValuesTree[])[]): Release {
  const after = trees.slice(0, -1).flatMap((each, index) => each.map((tree) => ({ tree, files: index + 1 })));
  return {
    ...release,
    values: [...(trees.at(-1) ?? []), release.values].reduce(mergeTrees, null),
    between: [...after, ...(release.between ?? [])],
  };
}
