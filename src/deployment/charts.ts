import { parseVersion } from '../advisory/version.ts';
import type { Tree } from '../discover/load.ts';
import { get, items, str, type YamlNode } from '../read/yaml.ts';
import type { Carried } from './carried.ts';
import { chartClaim } from './chart-claim.ts';
import type { Claim } from './claim.ts';
import type { Located } from './located.ts';
import { baseOf, dirOf, isBelow, joinPath, namesIn, pathsBelow } from './paths.ts';
import { perKey } from './per-tree.ts';
import type { Release } from './release.ts';
import { filesOf, releasesOf } from './releases.ts';
import type { ChartEnvironment } from './unit.ts';
import { HELPER_CALL, Values } from './values.ts';
import { mergeTrees, subchartTree, treeOf, type ValuesTree } from './values-tree.ts';

/** A Helm chart of the repository. */
export interface Chart {
  /** Root-relative folder of `Chart.yaml`. */
  folder: string;
  /** `appVersion` as a claim without a product, or null. */
  appVersion: Claim | null;
  /** The chart's own values first, then one per further values file beside it. */
  environments: ChartEnvironment[];
  /** Values files of environments that are none by where they lie: outside the chart's folder, or called by a release. */
  attached: string[];
  /** The charts it is made of besides itself. */
  dependencies: Dependency[];
}

/** `{name: am, alias: gateway, repository: file://../am}` */
export interface Dependency {
  name: string;
  /** The key its values have in the chart's. */
  key: string;
  /** Root-relative folder when it lies in the repository beside the chart. */
  folder: string | null;
  /** The product and version that a chart of WSO2's own stands for. */
  claim: Claim | null;
}

const VALUES_FILE = /^(?:[\w.-]*[-_.])?values(?:[-_.][\w.-]*)?\.ya?ml$/;

/** Whether a path's name is a Helm values file's. */
export function isValuesName(path: string): boolean {
  return path.includes('values') && VALUES_FILE.test(baseOf(path));
}

/** The folder in which the chart of a folder has its templates. */
export function templatesOf(folder: string): string {
  return folder === '' ? 'templates' : `${folder}/templates`;
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
  for (const chart of charts.values()) addToDependencies(chart, charts);
  for (const file of tree.paths) {
    if (isValuesName(file) && chartOf(file, [...charts.values()]) === null) attach(file, [...charts.values()], carried);
  }
  for (const { release, path } of releasesOf(tree, carried)) install(release, path, charts, carried);
  return [...charts.values()];
}

/** What a release gives to a chart of the repository is an environment of the chart. */
function install(
  release: Release,
  path: string,
  charts: ReadonlyMap<string, Chart & Layers>,
  carried: (path: string) => Carried | null,
): void {
  const chart = charts.get(folderOf(release, path, charts) ?? '\0');
  const files = chart ? filesOf(release, path, chart.folder, carried) : [];
  if (!chart || (release.values === null && files.length === 0)) return;
  const others = files.map(({ file }) => file).filter((file) => !isEnvironment(file, chart.folder));
  chart.attached.push(...others.filter((file) => !chart.attached.includes(file)));
  const tree = [...files.map(treeOf), release.values].reduce(mergeTrees, chart.own);
  const values = new Values(tree, chart.located, chart.helpers);
  chart.environments.push({ chart: chart.folder, name: release.name, values });
}

/**
 * The folder of the chart of the repository that a release installs, or null.
 *
 * @param path the file that describes the release
 */
export function folderOf(
  release: Release,
  path: string,
  folders: Pick<ReadonlyMap<string, unknown>, 'has'>,
): string | null {
  // Helmfile sees a chart from the release's own folder, the others from the top of the repository.
  const seen = [dirOf(path), ''].map((from) => joinPath(from, release.chart));
  return seen.find((folder) => folder !== null && folders.has(folder)) ?? null;
}

/** What a chart gives to a chart that it depends on is an environment of that one; one in its `charts` folder has it already. */
function addToDependencies(chart: Chart & Layers, charts: ReadonlyMap<string, Chart & Layers>): void {
  for (const { name, key, folder } of chart.dependencies) {
    const other = folder === null ? undefined : charts.get(folder);
    if (!other || other === chart || parentOf(other.folder) === chart.folder) continue;
    for (const layer of chart.trees) {
      const values = new Values(subchartTree(layer.tree, key, other.own), other.located, other.helpers);
      const names = [chart.folder, layer.name, key === name ? null : key].filter((one) => one);
      other.environments.push({ chart: other.folder, name: names.join('/'), values });
    }
  }
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
  parent: (Chart & Layers) | null,
  tree: Tree,
  carried: (path: string) => Carried | null,
): Chart & Layers {
  const chartFile = carried(path);
  const appVersion = appVersionOf(chartFile);
  const located = appVersion ? { text: appVersion.version as string, span: appVersion.span } : null;
  const dependencies = [chartFile, carried(path.replace(/Chart(\.ya?ml)$/, 'requirements$1'))].flatMap((file) =>
    dependenciesIn(file, folder),
  );
  const vendored = namesIn(tree.paths, folder === '' ? 'charts' : `${folder}/charts`);
  const parts = [
    ...[...vendored].map((name) => joinPath(folder, `charts/${name}`)),
    ...dependencies.map((one) => one.folder),
  ];
  const helpers = new Map([
    ...parts.flatMap((part) => (part === null ? [] : [...helpersOf(part, tree)])),
    ...(parent?.helpers ?? []),
    ...helpersOf(folder, tree),
  ]);
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
  const name = str(get(documentOf(chartFile), 'name')) ?? baseOf(folder);
  const trees = parent ? subchartLayers(parent, name, folder, own) : [{ name: null, tree: own }, ...environments];
  return {
    folder,
    appVersion,
    attached: [],
    dependencies,
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
  if (/^(?:environments?|envs?|values)\/(?:[^/]+\/)?[^/]+\.ya?ml$/.test(rest)) return true;
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
  for (const path of pathsBelow(tree.paths, templatesOf(folder))) {
    if (!/\.(?:tpl|ya?ml)$/.test(path)) continue;
    const text = tree.text(path) ?? '';
    for (const { name, start, end } of namedTemplates(text)) found.set(name, text.slice(start, end));
  }
  return found;
}

/** The named templates of a text, each with the offsets `[start, end)` of its body. */
export function namedTemplates(text: string): { name: string; start: number; end: number }[] {
  return [...text.matchAll(DEFINE)].map((match) => {
    const start = match.index + match[0].length;
    return { name: match[1] as string, start, end: endOf(text, start) };
  });
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

/** Whether a file of a chart's templates is no manifest itself: it only holds named templates for others. */
export function isPartial(path: string): boolean {
  return baseOf(path).startsWith('_');
}

/**
 * A chart with the environments in which named templates of it are rendered: those of the charts whose manifests call
 * them, itself or the ones that it is a part of. Its own where nothing is seen to.
 */
export function asCalled(chart: Chart, names: readonly string[], charts: readonly Chart[], tree: Tree): Chart {
  const isPartOf = (other: Chart): boolean =>
    other === chart ||
    parentOf(chart.folder) === other.folder ||
    other.dependencies.some(({ folder }) => folder === chart.folder);
  const called = withCallers(names, chart, tree);
  const environments = charts
    .filter((other) => isPartOf(other) && called.some((name) => callsIn(other.folder, tree).ofManifests.has(name)))
    .flatMap((other) => other.environments);
  return environments.length === 0 ? chart : { ...chart, environments };
}

/** Names of named templates, and of those of the chart that call them. */
function withCallers(names: readonly string[], chart: Chart, tree: Tree): string[] {
  const { callers } = callsIn(chart.folder, tree);
  const found = new Set(names);
  for (const one of found) for (const name of callers.get(one) ?? []) found.add(name);
  return [...found];
}

/** What the templates of a chart call: its manifests, and the named ones, by what they call. */
const callsIn = perKey((folder: string, tree: Tree) => {
  const called = (text: string): string[] => [...text.matchAll(HELPER_CALL)].map(([, name]) => name as string);
  const manifests = pathsBelow(tree.paths, templatesOf(folder)).filter((path) => !isPartial(path));
  const callers = new Map<string, string[]>();
  for (const [name, body] of helpersOf(folder, tree)) {
    for (const one of called(body)) {
      const before = callers.get(one);
      if (before) before.push(name);
      else callers.set(one, [name]);
    }
  }
  return { callers, ofManifests: new Set(manifests.flatMap((path) => called(tree.text(path) ?? ''))) };
});

function documentOf(file: Carried | null): YamlNode | null {
  return file?.documents[0] ?? null;
}

function dependenciesIn(file: Carried | null, folder: string): Dependency[] {
  return items(get(documentOf(file), 'dependencies')).flatMap((dependency) => {
    const name = str(get(dependency, 'name'));
    if (name === null) return [];
    const path = /^file:\/\/(.+)$/s.exec(str(get(dependency, 'repository')) ?? '')?.[1];
    return [
      {
        name,
        key: str(get(dependency, 'alias')) ?? name,
        folder: path === undefined ? null : joinPath(folder, path),
        claim: file && claimOf(dependency, name, file),
      },
    ];
  });
}

/** A dependency has to say its version, or Helm refuses it. */
function claimOf(dependency: YamlNode | null, chart: string, file: Carried): Claim | null {
  const version = get(dependency, 'version');
  const source = str(get(dependency, 'repository'));
  const claim = version && source && chartClaim({ chart, version: str(version), source }, file.span(version));
  return claim && claim.version !== null ? claim : null;
}

/** What a chart in another one's `charts` folder is rendered with: once for each name the other has for it. */
function subchartLayers(parent: Chart & Layers, name: string, folder: string, own: ValuesTree | null): Layers['trees'] {
  const named = parent.dependencies.filter((one) => one.name === name).map(({ key }) => key);
  const keys = named.length > 0 ? named : [baseOf(folder)];
  return parent.trees.flatMap((layer) =>
    keys.map((key) => ({
      name: keys.length > 1 ? [layer.name, key].filter((one) => one).join('/') : layer.name,
      tree: subchartTree(layer.tree, key, own),
    })),
  );
}

function appVersionOf(file: Carried | null): Claim | null {
  const node = get(documentOf(file), 'appVersion');
  const value = str(node);
  const parsed = value === null ? null : parseVersion(value);
  if (!file || !node || !parsed) return null;
  return {
    kind: 'chart',
    product: null,
    version: parsed.version,
    updateLevel: parsed.updateLevel,
    span: file.span(node),
    what: `appVersion ${value}`,
    levelAt: null,
    labels: [],
  };
}
