import type { Tree } from '../../discover/load.ts';
import type { ConfigMapSet } from '../evidence/unit.ts';
import { baseOf, foldersAbove, pathFrom, withoutSlash } from '../text/paths.ts';
import { perKey } from '../text/per-tree.ts';
import { type Chart, chartOf } from './chart.ts';
import { fitsGlob } from './file-glob.ts';

/** Nobody's list is longer. */
const MAX_RULES = 1000;

/**
 * Config maps and secrets with those of some files that their charts do not see, as `.helmignore` says: `.Files` has
 * nothing of them.
 */
export function withoutIgnored(
  maps: readonly ConfigMapSet[],
  files: readonly string[],
  charts: readonly Chart[],
  tree: Tree,
): ConfigMapSet[] {
  const ignored = new Set(files.filter((file) => isIgnored(file, chartOf(file, charts), tree)));
  return maps.map((map) => (ignored.size === 0 || typeof map.chart !== 'string' ? map : { ...map, ignored }));
}

function isIgnored(file: string, chart: Chart | null, tree: Tree): boolean {
  const rules = chart === null ? [] : rulesOf(chart.folder, tree);
  if (chart === null || rules.length === 0) return false;
  const own = pathFrom(chart.folder, file);
  const folders = foldersAbove(own);
  return rules.some((rule) => {
    const pattern = withoutSlash(rule);
    const fits = (path: string): boolean =>
      (pattern.includes('/') ? fitsGlob(pattern.replace(/^\//, ''), path) : fitsGlob(pattern, baseOf(path))) === true;
    return folders.some(fits) || (pattern === rule && fits(own));
  });
}

/** What a chart leaves out of itself; nothing where it takes some of it in again, or where its patterns are none of Helm's. */
const rulesOf = perKey((folder: string, tree: Tree): readonly string[] => {
  const path = folder === '' ? '.helmignore' : `${folder}/.helmignore`;
  const lines = (tree.text(path) ?? '').split('\n').map((line) => line.trim());
  const rules = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const isFollowed = rules.length <= MAX_RULES && !rules.some((rule) => rule.startsWith('!') || rule.includes('**'));
  return isFollowed ? rules.filter((rule) => !rule.includes('{')) : [];
});
