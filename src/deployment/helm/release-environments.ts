import type { Tree } from '../../discover/load.ts';
import type { Release } from '../evidence/release.ts';
import { carriedReader } from '../text/carried.ts';
import { filledIn, namesFor, withoutBeginning } from '../text/filled-paths.ts';
import { dirOf, isThere } from '../text/paths.ts';
import { treeOf, type ValuesTree } from '../text/values-tree.ts';
import { withEnvironmentValues } from './helmfile-environments.ts';
import { fileOf, seenFrom } from './release-files.ts';
import { withSubstitutes } from './substituted-values.ts';
import { withValuesFrom } from './values-from-maps.ts';
import { withTemplatesFilled } from './values-templates.ts';

/** Nobody has more environments. */
const MAX_ENVIRONMENTS = 1000;
/** Nobody puts a path together from more. */
const MAX_FILLED = 8;

/**
 * A release, one for each environment that the repository has a chart or a values file of where a path is filled in, and
 * for each that helmfile or Flux fills its values in for; else itself.
 */
export function inEnvironments(release: Release, tree: Tree): Release[] {
  const carried = carriedReader(tree);
  const treesOf = (one: Release, index: number): ValuesTree[] =>
    fileOf(one, index, one.at.file, null, carried).flatMap((file) => treeOf(file) ?? []);
  const given = withEnvironmentValues(withTemplatesFilled(release, tree, carried), tree, treesOf)
    .flatMap((one) => withSubstitutes(one, tree))
    .flatMap((one) => withValuesFrom(one, tree));
  return given.flatMap((one) => filledRelease(one, tree, { unknown: [], left: MAX_FILLED, most: MAX_ENVIRONMENTS }));
}

/** How far the paths of a release are filled in. */
interface Filling {
  /** What the repository has nothing of. */
  unknown: readonly string[];
  /** How much more is looked at. */
  left: number;
  /** How many releases it may be. */
  most: number;
}

function filledRelease(release: Release, tree: Tree, { unknown, left, most }: Filling): Release[] {
  const paths = [release.chart, ...release.files];
  const open = paths.flatMap(filledIn).filter((one) => !unknown.includes(one));
  // The folder that a path begins with comes last: what lies below it tells whether it is one of the repository.
  const filled = open.find((one) => !paths.some((path) => path.startsWith(`${one}/`))) ?? open[0];
  if (filled === undefined || left === 0) return [release];
  const names = namesOf(filled, release, tree).slice(0, most);
  if (names.length === 0) return filledRelease(release, tree, { unknown: [...unknown, filled], left: left - 1, most });
  const rest = { unknown, left: left - 1, most: Math.max(1, Math.floor(most / names.length)) };
  return names.flatMap((name) => filledRelease(withName(release, filled, name), tree, rest));
}

/** A release with a name put into its paths; `.` for a folder that they are seen from. */
function withName(release: Release, filled: string, name: string): Release {
  const put = (path: string): string => path.replaceAll(filled, () => name);
  return {
    ...release,
    name: name === '.' ? release.name : `${release.name}/${name}`,
    chart: put(release.chart),
    files: release.files.map(put),
  };
}

/** The names that may be filled in in the paths of a release: where charts of the repository fit, only theirs. */
function namesOf(filled: string, { chart, files, at }: Release, { paths }: Tree): string[] {
  const begins = (path: string): boolean => path.startsWith(`${filled}/`);
  const own = [dirOf(at.file), ''];
  const isHere = (path: string): boolean =>
    seenFrom(own, path.slice(filled.length + 1)).some((one) => isThere(paths, one));
  const using = [chart, ...files].filter((path) => path.includes(filled));
  if (using.every(begins) && using.some(isHere)) return ['.'];
  const names = (folders: readonly string[], path: string): string[] =>
    seenFrom(folders, begins(path) ? path : withoutBeginning(path)).flatMap((one) => namesFor(filled, one, paths));
  const charts = chart === filled ? [] : names(own, `${chart}/Chart.yaml`);
  const ofFiles = () => files.flatMap((path) => names([...seenFrom(own, chart), ...own], path));
  return [...new Set(charts.length > 0 ? charts : ofFiles())];
}
