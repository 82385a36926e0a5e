import { parseVersion } from '../advisory/version.ts';
import type { Tree } from '../discover/load.ts';
import { MappedText } from '../read/mapped-text.ts';
import { get, str } from '../read/yaml.ts';
import { type Carried, carry } from './carried.ts';
import type { Claim } from './claim.ts';
import type { Located } from './located.ts';
import { baseOf, dirOf, isBelow, joinPath, pathsBelow } from './paths.ts';
import { type Release, releasesIn } from './releases.ts';
import type { ChartEnvironment } from './unit.ts';
import { Values } from './values.ts';
import { mergeTrees, subchartTree, treeOf, type ValuesTree } from './values-tree.ts';

/** A Helm chart of the repository. */
export interface Chart {
  /** Root-relative folder of `Chart.yaml`. */
  folder: string;
  /** `appVersion` as a claim without a product, or null. */
  appVersion: Claim | null;
  /** The chart's own values first, then one per further values file beside it. */
  environments: ChartEnvironment[];
  /** Values files of environments that lie outside the chart's folder. */
  attached: string[];
}

const VALUES_FILE = /^(?:[\w.-]*[-_.])?values(?:[-_.][\w.-]*)?\.ya?ml$/;

/** Whether a path's name is a Helm values file's. */
export function isValuesName(path: string): boolean {
  return path.includes('values') && VALUES_FILE.test(baseOf(path));
}

/** The deepest chart a path lies in. */
export function chartOf(path: string, charts: readonly Chart[]): Chart | null {
  let found: Chart | null = null;
  for (const chart of charts) {
    if (isBelow(path, chart.folder) && (!found || chart.folder.length > found.folder.length)) found = chart;
  }
  return found;
}

/**
 * Every chart of the tree with its values. Values files beside the chart, or in a folder of it that is named for values
 * or environments, are environments. A chart in another one's `charts` folder is rendered as a part of it.
 */
export function findCharts(tree: Tree, carried: (path: string) => Carried | null): Chart[] {
  const charts = new Map<string, Chart & Layers>();
  // Parents come first: their folders are beginnings of their subcharts'.
  for (const path of tree.paths.filter((one) => one.includes('Chart.y') && /^Chart\.ya?ml$/.test(baseOf(one)))) {
    const folder = dirOf(path);
    const parent = charts.get(parentOf(folder) ?? '\0') ?? null;
    charts.set(folder, readChart(path, folder, parent, tree, carried));
  }
  for (const file of tree.paths) {
    if (isValuesName(file) && chartOf(file, [...charts.values()]) === null) attach(file, [...charts.values()], carried);
  }
  for (const file of charts.size > 0 ? tree.files : []) {
    const yaml = /\.ya?ml$/.test(file.path) ? carried(file.path) : null;
    for (const release of yaml ? releasesIn(yaml) : []) install(release, file.path, charts, carried);
  }
  return [...charts.values()];
}

/** What a release gives to a chart of the repository is an environment of the chart. */
function install(
  release: Release,
  path: string,
  charts: ReadonlyMap<string, Chart & Layers>,
  carried: (path: string) => Carried | null,
): void {
  // Helmfile sees a chart from the release's own folder, the others from the top of the repository.
  const [chart] = [dirOf(path), ''].flatMap((from) => charts.get(joinPath(from, release.chart) ?? '\0') ?? []);
  if (!chart || release.values === null) return;
  const files = release.files.map((written) => {
    const places = [chart.folder, dirOf(path), ''].map((from) => joinPath(from, written));
    const read = places.map((place) => place && carried(place)).find((one) => one);
    return read ? treeOf(read) : null;
  });
  const tree = [...files, release.values].reduce(mergeTrees, chart.own);
  const values = new Values(tree, chart.located, chart.helpers);
  chart.environments.push({ chart: chart.folder, name: release.name, values });
}

/** A values file that lies elsewhere is an environment of the one chart that has all of its top-level keys. */
function attach(file: string, charts: readonly (Chart & Layers)[], carried: (path: string) => Carried | null): void {
  const read = carried(file);
  const tree = read && treeOf(read);
  if (tree?.kind !== 'map' || tree.entries.size === 0) return;
  const keys = [...tree.entries.keys()];
  const fitting = charts.filter(({ own }) => own?.kind === 'map' && keys.every((key) => own.entries.has(key)));
  const [chart] = fitting;
  if (fitting.length !== 1 || !chart) return;
  const values = new Values(mergeTrees(chart.own, tree), chart.located, chart.helpers);
  chart.environments.push({ chart: chart.folder, name: file.replace(/\.ya?ml$/, ''), values });
  chart.attached.push(file);
}

/** A chart's values by environment, for its subcharts. */
interface Layers {
  /** The chart's own values. */
  own: ValuesTree | null;
  located: Located | null;
  trees: { name: string | null; tree: ValuesTree | null }[];
  helpers: ReadonlyMap<string, string>;
}

/** The chart whose `charts` folder a folder lies in. */
function parentOf(folder: string): string | null {
  const match = /(?:^|(.*)\/)charts\/[^/]+$/.exec(folder);
  return match && (match[1] ?? '');
}

function readChart(
  path: string,
  folder: string,
  parent: Layers | null,
  tree: Tree,
  carried: (path: string) => Carried | null,
): Chart & Layers {
  const appVersion = appVersionOf(path, tree);
  const located = appVersion ? { text: appVersion.version as string, span: appVersion.span } : null;
  const helpers = new Map([...(parent?.helpers ?? []), ...helpersOf(folder, tree)]);
  const treeAtPath = (file: string): ValuesTree | null => {
    const read = carried(file);
    return read && treeOf(read);
  };
  const files = pathsBelow(tree.paths, folder);
  const base = files.filter((file) => dirOf(file) === folder && /^values\.ya?ml$/.test(baseOf(file)));
  const own = base.map(treeAtPath).reduce(mergeTrees, null);
  const environments = files
    .filter((file) => isEnvironment(file, folder) && !base.includes(file))
    .map((file) => ({ name: environmentName(file), tree: mergeTrees(own, treeAtPath(file)) }));
  const name = baseOf(folder);
  const trees = parent
    ? parent.trees.map((layer) => ({ name: layer.name, tree: subchartTree(layer.tree, name, own) }))
    : [{ name: null, tree: own }, ...environments];
  return {
    folder,
    appVersion,
    attached: [],
    own: parent ? null : own,
    located,
    trees,
    helpers,
    environments: trees.map((layer) => ({
      chart: folder,
      name: layer.name,
      values: new Values(layer.tree, located, helpers),
    })),
  };
}

/** `values-prod.yaml` beside the chart or in `values/`; any YAML file in `environments/`, `envs/` or `env/`. */
export function isEnvironment(file: string, folder: string): boolean {
  if (!isBelow(file, folder)) return false;
  const rest = file.slice(folder === '' ? 0 : folder.length + 1);
  if (/^(?:environments?|envs?)\/(?:[^/]+\/)?[^/]+\.ya?ml$/.test(rest)) return true;
  return isValuesName(file) && /^(?:values\/(?:[^/]+\/)?)?[^/]+$/.test(rest);
}

/** The name a report tells an environment by: the file's, or its folder's for a file that is only called values. */
function environmentName(file: string): string {
  const name = baseOf(file).replace(/\.ya?ml$/, '');
  return name === 'values' ? baseOf(dirOf(file)) : name;
}

const DEFINE = /\{\{-?\s*define\s+"([^"]+)"\s*-?\}\}/g;
const BLOCK_OR_END = /\{\{-?\s*(if|range|with|define|block|end)\b[^}]{0,1000}\}\}/g;

/** The named templates of a chart, each with its body. */
function helpersOf(folder: string, tree: Tree): Map<string, string> {
  const found = new Map<string, string>();
  const templates = folder === '' ? 'templates' : `${folder}/templates`;
  for (const path of pathsBelow(tree.paths, templates)) {
    if (!/\.(?:tpl|ya?ml)$/.test(path)) continue;
    const text = tree.text(path) ?? '';
    for (const match of text.matchAll(DEFINE)) {
      const start = match.index + match[0].length;
      found.set(match[1] as string, text.slice(start, endOf(text, start)));
    }
  }
  return found;
}

/** Where the block that begins at `start` ends. */
function endOf(text: string, start: number): number {
  let open = 1;
  BLOCK_OR_END.lastIndex = start;
  for (let match = BLOCK_OR_END.exec(text); match; match = BLOCK_OR_END.exec(text)) {
    open += match[1] === 'end' ? -1 : 1;
    if (open === 0) return match.index;
  }
  return text.length;
}

function appVersionOf(path: string, tree: Tree): Claim | null {
  const text = tree.text(path);
  if (text === null) return null;
  const carried = carry(path, MappedText.ofFile(path, text));
  const node = get(carried.documents[0], 'appVersion');
  const value = str(node);
  const parsed = value === null ? null : parseVersion(value);
  if (!node || !parsed) return null;
  return {
    kind: 'chart',
    product: null,
    version: parsed.version,
    updateLevel: parsed.updateLevel,
    span: carried.span(node),
    what: `appVersion ${value}`,
    levelAt: null,
    labels: [],
  };
}
