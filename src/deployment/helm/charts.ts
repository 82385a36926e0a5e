import type { Tree } from '../../discover/load.ts';
import { isPattern } from '../evidence/chart-claim.ts';
import type { Release } from '../evidence/release.ts';
import type { ChartEnvironment } from '../evidence/unit.ts';
import type { Carried } from '../text/carried.ts';
import { baseOf, dirOf, joinPath, literally, nearestTo, pathFrom } from '../text/paths.ts';
import { mergeTrees, treeOf } from '../text/values-tree.ts';
import { type BuiltChart, type Chart, chartOf, environmentOf, isBaseValues, isEnvironment, parentOf } from './chart.ts';
import { readChart } from './chart-file.ts';
import { handDown, partsOf } from './chart-parts.ts';
import { filesOf, valuesGiven } from './release-files.ts';
import { releasesOf } from './releases.ts';
import { isValuesFile } from './values-files.ts';

/**
 * Every chart of the tree with its values. Values files beside the chart, or in a folder of it that is named for values
 * or environments, are environments; so is what releases give. A chart in another one's `charts` folder is rendered as a
 * part of it, and with all that the other one is but for what has it switched off where others have it on.
 */
export function findCharts(tree: Tree, carried: (path: string) => Carried | null): Chart[] {
  const charts = new Map<string, BuiltChart>();
  // Parents come first: their folders are beginnings of their subcharts'.
  for (const path of tree.paths.filter((one) => one.includes('Chart.y') && /^Chart\.ya?ml$/.test(baseOf(one)))) {
    const folder = dirOf(path);
    const parent = charts.get(parentOf(folder) ?? '\0') ?? null;
    charts.set(folder, readChart(path, folder, parent, tree, carried));
  }
  const all = [...charts.values()];
  for (const chart of all) {
    chart.dependencies = chart.dependencies.map((one) => {
      const isOfRegistry = one.folder === null && one.claim === null;
      return isOfRegistry ? { ...one, folder: calledSo(one.name, chart.folder, all)?.folder ?? null } : one;
    });
  }
  const releases = releasesOf(tree, carried);
  const foreign = new Set(
    releases
      .filter(({ release }) => isForeign(release, all))
      .flatMap(({ release, path }) => filesOf(release, path, null, carried).map(({ file }) => file)),
  );
  for (const file of tree.paths) {
    if (isValuesFile(file, tree) && isOfNoChart(file, all) && !foreign.has(file)) attach(file, all, carried);
  }
  for (const { release, path } of releases) install(release, path, charts, carried);
  const parts = partsOf(charts);
  for (const { folder, partVersions } of all) {
    for (const { key, chart } of parts.get(folder) ?? []) {
      const own = chart.appVersion ?? partVersions.get(key)?.own ?? null;
      partVersions.set(key, { own, parts: chart.partVersions });
    }
  }
  const own = all.map((chart) => ({ chart, environments: chart.layers.map((layer) => environmentOf(chart, layer)) }));
  for (const { chart, environments } of own) chart.environments.push(...environments);
  const off = new Set<ChartEnvironment>();
  for (const { chart, environments } of own) for (const one of environments) handDown(one, [chart], parts, off);
  for (const chart of all) {
    // A library is rendered as a part of others alone.
    const handed = chart.isLibrary ? chart.environments.filter(({ partOf }) => partOf) : [];
    if (handed.length > 0) chart.environments = handed;
    // Who deploys what is off everywhere has to switch it on.
    const on = chart.environments.filter((one) => !off.has(one));
    if (on.length > 0) chart.environments = on;
  }
  return all;
}

/** What a release gives to a chart of the repository is an environment of the chart. */
function install(
  release: Release,
  path: string,
  charts: ReadonlyMap<string, BuiltChart>,
  carried: (path: string) => Carried | null,
): void {
  const chart = charts.get(folderOf(release, path, [...charts.values()]) ?? '\0');
  const files = chart ? filesOf(release, path, chart.folder, carried) : [];
  if (!chart || givesOnlyOwn(release, files, chart)) return;
  const given = valuesGiven(release, path, chart.folder, carried);
  const { images = [] } = release;
  const others = files.map(({ file }) => file).filter((file) => !isEnvironment(file, chart.folder));
  chart.attached.push(...others.filter((file) => !chart.attached.includes(file)));
  chart.layers.push({ name: release.name, tree: mergeTrees(chart.own, given), images });
}

/** Whether a release gives its chart nothing but the chart's own values, which one that is no part of another is rendered with anyway. */
function givesOnlyOwn(
  { values, between = [], images = [] }: Release,
  files: readonly Carried[],
  chart: BuiltChart,
): boolean {
  const isOwn = ({ file }: Carried): boolean => !chart.isPart && dirOf(file) === chart.folder && isBaseValues(file);
  return values === null && between.length === 0 && images.length === 0 && files.every(isOwn);
}

/**
 * The folder of the chart of the repository that a release installs, by its path or from the registry that the repository
 * pushes it to; null for a chart that lies elsewhere.
 *
 * @param path the file that describes the release
 */
export function folderOf(release: Release, path: string, charts: readonly Chart[]): string | null {
  // Helmfile sees a chart from the release's own folder, the others from the top of the repository.
  const seen = [dirOf(path), ''].map((from) => joinPath(from, release.chart));
  const there = seen.find((folder) => charts.some((chart) => chart.folder === folder));
  if (there !== undefined) return there;
  const isOfRegistry = release.claim !== null && !isPattern(release.chart);
  return isOfRegistry ? null : (calledSo(nameIn(release.chart), dirOf(path), charts)?.folder ?? null);
}

/** The one chart of the repository nearest to a folder that has a name and is deployed by itself. */
function calledSo(name: string, folder: string, charts: readonly Chart[]): Chart | null {
  const called = charts.filter((one) => one.name === name && !one.isLibrary);
  const [chart, ...others] = nearestTo(folder, called, (one) => one.folder);
  return chart && others.length === 0 ? chart : null;
}

/** The name of the chart that a reference ends with: `oci://registry.example.com/charts/is`, `acme/is`, `out/is-0.1.0.tgz`. */
function nameIn(reference: string): string {
  return baseOf(reference).replace(/-\d{1,5}\.\d{1,5}\.[^/]{1,60}\.tgz$/, '');
}

/** Whether a release installs a chart that is none of the repository's, as its name says. */
function isForeign({ chart }: Release, charts: readonly Chart[]): boolean {
  const name = nameIn(chart);
  const isOwn = ({ name: own, folder }: Chart): boolean => own === name || baseOf(folder) === name;
  return /^\w[\w-]*$/.test(name) && !charts.some(isOwn);
}

/** Whether a file is none of a chart's own, though it may lie in its folder (`deploy/prod/values.yaml` of a chart at the top). */
function isOfNoChart(file: string, charts: readonly Chart[]): boolean {
  const chart = chartOf(file, charts);
  if (chart === null) return true;
  const rest = pathFrom(chart.folder, file);
  return !isEnvironment(file, chart.folder) && !/^(?:charts|ci|templates|tests?)\//.test(rest);
}

/**
 * A values file that lies elsewhere is an environment of the one chart that has all of its top-level keys; of several, of
 * the one that its path names.
 */
function attach(file: string, charts: readonly BuiltChart[], carried: (path: string) => Carried | null): void {
  const read = carried(file);
  const tree = read && treeOf(read);
  if (tree?.kind !== 'map') return;
  const keys = [...tree.entries.keys()].filter((key) => key !== 'global');
  const fitting = charts.filter((one) => !one.isPart && keys.length > 0 && keys.every((key) => one.keys.has(key)));
  const named = fitting.filter(({ name, folder }) => isNamedIn(file, name) || isNamedIn(file, baseOf(folder)));
  const candidates = fitting.length > 1 && named.length > 0 ? named : fitting;
  // Copies of one chart, as environments may have them, each take the values near them.
  const areCopies = new Set(candidates.map(({ name }) => name)).size === 1;
  const [chart, ...others] = areCopies ? nearestTo(dirOf(file), candidates, ({ folder }) => folder) : [];
  if (!chart || others.length > 0) return;
  chart.layers.push({ name: file.replace(/\.ya?ml$/, ''), tree: mergeTrees(chart.own, tree) });
  chart.attached.push(file);
}

/** Whether one of the words of a path is a name: `deploy/is/values.yaml`, `is-values.yaml`. */
function isNamedIn(path: string, name: string): boolean {
  return name !== '' && new RegExp(`(?:^|[/._-])${literally(name)}(?:[/._-]|$)`).test(path);
}
