import { parseVersion } from '../../advisory/version.ts';
import type { Tree } from '../../discover/load.ts';
import { get, items, str, type YamlNode } from '../../read/yaml.ts';
import { chartClaim, isPattern } from '../evidence/chart-claim.ts';
import type { Claim } from '../evidence/claim.ts';
import type { ImageChange } from '../evidence/image-change.ts';
import type { Release } from '../evidence/release.ts';
import type { ChartEnvironment } from '../evidence/unit.ts';
import { HELPER_CALL, Values } from '../evidence/values.ts';
import type { Carried } from '../text/carried.ts';
import type { Located } from '../text/located.ts';
import { baseOf, dirOf, isBelow, joinPath, literally, namesIn, pathsBelow } from '../text/paths.ts';
import { perKey } from '../text/per-tree.ts';
import { mergeTrees, subchartTree, treeOf, type ValuesTree, valueAt } from '../text/values-tree.ts';
import { isSwitchedOff, type Switches, switchesOf } from './dependency-switches.ts';
import { filesOf, releasesOf, valuesGiven } from './releases.ts';

/** A Helm chart of the repository. */
export interface Chart {
  /** Root-relative folder of `Chart.yaml`. */
  folder: string;
  name: string;
  /** Whether it only has templates for others. */
  isLibrary: boolean;
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
  /** What switches it on and off. */
  switches: Switches;
}

const VALUES_FILE = /^(?:[\w.-]*[-_.])?values(?:[-_.][\w.-]*)?\.ya?ml$/;

/** Whether a path's name is a Helm values file's. */
export function isValuesName(path: string): boolean {
  return path.includes('values') && VALUES_FILE.test(baseOf(path));
}

/** Whether a path's name is that of the values which others beside it change. */
export function isBaseValues(path: string): boolean {
  return /^values\.ya?ml$/.test(baseOf(path));
}

/** Whether a chart that another depends on is not of the repository. */
export function isElsewhere({ name, folder }: Dependency, chart: Chart, charts: readonly Chart[]): boolean {
  const vendored = chart.folder === '' ? `charts/${name}` : `${chart.folder}/charts/${name}`;
  return folder === null && !charts.some((one) => one.folder === vendored);
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
      return isOfRegistry ? { ...one, folder: calledSo(one.name, all)?.folder ?? null } : one;
    });
  }
  const releases = releasesOf(tree, carried);
  const foreign = new Set(
    releases
      .filter(({ release }) => isForeign(release, all))
      .flatMap(({ release, path }) => filesOf(release, path, null, carried).map(({ file }) => file)),
  );
  for (const file of tree.paths) {
    if (isValuesName(file) && isOfNoChart(file, all) && !foreign.has(file)) attach(file, all, carried);
  }
  for (const { release, path } of releases) install(release, path, charts, carried);
  const parts = partsOf(charts);
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
  const given = chart ? valuesGiven(release, path, chart.folder, carried) : null;
  const { images = [] } = release;
  if (!chart || (given === null && files.length === 0 && images.length === 0)) return;
  const others = files.map(({ file }) => file).filter((file) => !isEnvironment(file, chart.folder));
  chart.attached.push(...others.filter((file) => !chart.attached.includes(file)));
  chart.layers.push({ name: release.name, tree: mergeTrees(chart.own, given), images });
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
  return isOfRegistry ? null : (calledSo(nameIn(release.chart), charts)?.folder ?? null);
}

/** The one chart of the repository that has a name and is deployed by itself. */
function calledSo(name: string, charts: readonly Chart[]): Chart | null {
  const [chart, ...others] = charts.filter((one) => one.name === name && !one.isLibrary);
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

/** A chart that is rendered as a part of another one. */
interface Part {
  chart: BuiltChart;
  /** The key its values have in the other one's. */
  key: string;
  /** What is put around the name of the other one's environment. */
  names: { before: string | null; behind: string | null };
  switches: Switches | null;
}

/** The parts of each chart, by its folder: the charts in its `charts` folder and those of the repository that it depends on. */
function partsOf(charts: ReadonlyMap<string, BuiltChart>): ReadonlyMap<string, readonly Part[]> {
  const found = new Map<string, Part[]>([...charts.keys()].map((folder) => [folder, []]));
  for (const chart of charts.values()) {
    const parent = charts.get(parentOf(chart.folder) ?? '\0');
    if (parent) found.get(parent.folder)?.push(...partsInFolder(chart, parent));
    for (const { name, key, folder, switches } of chart.dependencies) {
      const other = folder === null ? undefined : charts.get(folder);
      if (!other || other === chart || parentOf(other.folder) === chart.folder) continue;
      const names = { before: chart.folder, behind: key === name ? null : key };
      found.get(chart.folder)?.push({ chart: other, key, names, switches });
    }
  }
  return found;
}

/** A chart in another one's `charts` folder is a part once for each name the other has for it. */
function partsInFolder(chart: BuiltChart, parent: Chart): Part[] {
  const named = parent.dependencies.filter((one) => one.name === chart.name);
  const all = named.length > 0 ? named : [{ key: baseOf(chart.folder), switches: null }];
  return all.map(({ key, switches }) => {
    const names = { before: null, behind: all.length > 1 ? key : null };
    return { chart, key, names, switches };
  });
}

/** Nobody has charts of charts of more charts; aliases could make them without end. */
const MAX_ABOVE = 10;
const MAX_HANDED_DOWN = 1000;

/**
 * Makes what a chart is rendered in an environment of all charts that are parts of it, and of the parts of these.
 *
 * @param chain the chart, behind the one it is a part of, and so on up
 * @param off takes in the environments that have their chart switched off
 */
function handDown(
  partOf: ChartEnvironment,
  chain: readonly BuiltChart[],
  parts: ReadonlyMap<string, readonly Part[]>,
  off: Set<ChartEnvironment>,
): void {
  if (chain.length > MAX_ABOVE) return;
  for (const { chart, key, names, switches } of parts.get(chain.at(-1)?.folder as string) ?? []) {
    if (chain.includes(chart) || chart.environments.length >= MAX_HANDED_DOWN) continue;
    const name = [names.before, partOf.name, names.behind].filter((one) => one).join('/') || null;
    const above = partOf.values.tree;
    const handed = {
      ...environmentOf(chart, { name, tree: subchartTree(above, key, chart.own), images: partOf.images ?? [] }),
      partOf,
    };
    chart.environments.push(handed);
    const defaults = chart.own && valueAt([key], chart.own);
    if (off.has(partOf) || (switches && isSwitchedOff(switches, mergeTrees(defaults, above)))) off.add(handed);
    handDown(handed, [...chain, chart], parts, off);
  }
}

function environmentOf({ folder, located, helpers }: BuiltChart, { name, tree, images = [] }: Layer): ChartEnvironment {
  return { chart: folder, name, values: new Values(tree, located, helpers), images };
}

/** Whether a file is none of a chart's own, though it may lie in its folder (`deploy/prod/values.yaml` of a chart at the top). */
function isOfNoChart(file: string, charts: readonly Chart[]): boolean {
  const chart = chartOf(file, charts);
  if (chart === null) return true;
  const rest = chart.folder === '' ? file : file.slice(chart.folder.length + 1);
  return !isEnvironment(file, chart.folder) && !/^(?:charts|ci|templates|tests?)\//.test(rest);
}

/**
 * A values file that lies elsewhere is an environment of the one chart that has all of its top-level keys; of several, of
 * the one that its path names.
 */
function attach(file: string, charts: readonly BuiltChart[], carried: (path: string) => Carried | null): void {
  const read = carried(file);
  const tree = read && treeOf(read);
  if (tree?.kind !== 'map' || tree.entries.size === 0) return;
  const keys = [...tree.entries.keys()].filter((key) => key !== 'global');
  const fitting = charts.filter((one) => !one.isPart && keys.length > 0 && keys.every((key) => one.keys.has(key)));
  const named = fitting.filter(({ name, folder }) => isNamedIn(file, name) || isNamedIn(file, baseOf(folder)));
  const [chart, ...others] = fitting.length > 1 ? named : fitting;
  if (!chart || others.length > 0) return;
  chart.layers.push({ name: file.replace(/\.ya?ml$/, ''), tree: mergeTrees(chart.own, tree) });
  chart.attached.push(file);
}

/** Whether one of the words of a path is a name: `deploy/is/values.yaml`, `is-values.yaml`. */
function isNamedIn(path: string, name: string): boolean {
  return name !== '' && new RegExp(`(?:^|[/._-])${literally(name)}(?:[/._-]|$)`).test(path);
}

/** Values that a chart is rendered with. */
interface Layer {
  /** What a report tells them by; null for the chart's own. */
  name: string | null;
  tree: ValuesTree | null;
  /** What is changed of the images of what is rendered with them. */
  images?: readonly ImageChange[];
}

/** A chart while its environments are put together. */
interface BuiltChart extends Chart {
  /** Whether it lies in another one's `charts` folder. */
  isPart: boolean;
  /** The chart's own values. */
  own: ValuesTree | null;
  /** The keys that its values have, that its templates use and that its dependencies have in them. */
  keys: ReadonlySet<string>;
  /** `appVersion` where it stands. */
  located: Located | null;
  /** What it is rendered with by itself; what it is as a part of another chart comes from that one's. */
  layers: Layer[];
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
  parent: BuiltChart | null,
  tree: Tree,
  carried: (path: string) => Carried | null,
): BuiltChart {
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
  const base = files.filter((file) => dirOf(file) === folder && isBaseValues(file));
  const own = base.map(treeAtPath).reduce(mergeTrees, null);
  const layers = files
    .filter((file) => isEnvironment(file, folder) && !base.includes(file))
    .map((file) => ({ name: environmentName(file), tree: mergeTrees(own, treeAtPath(file)) }));
  const keys = [
    ...(own?.kind === 'map' ? own.entries.keys() : []),
    ...dependencies.map(({ key }) => key),
    ...keysUsed(folder, tree),
  ];
  return {
    folder,
    name: str(get(documentOf(chartFile), 'name')) ?? baseOf(folder),
    isLibrary: str(get(documentOf(chartFile), 'type')) === 'library',
    isPart: parent !== null,
    appVersion,
    attached: [],
    dependencies,
    own,
    keys: new Set(keys),
    located,
    layers: parent ? [] : [{ name: null, tree: own }, ...layers],
    helpers,
    environments: [],
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

/** The top-level keys of its values that the templates of a chart use. */
function keysUsed(folder: string, tree: Tree): string[] {
  return pathsBelow(tree.paths, templatesOf(folder)).flatMap((path) =>
    [...(tree.text(path) ?? '').matchAll(/\.Values\.([\w-]+)/g)].map(([, key]) => key as string),
  );
}

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
 * them, itself, the ones that it is a part of or what is a part of the same. Its own where nothing is seen to.
 */
export function asCalled(chart: Chart, names: readonly string[], charts: readonly Chart[], tree: Tree): Chart {
  const whole = charts.find(({ folder }) => folder === parentOf(chart.folder)) ?? chart;
  const isOfSame = ({ folder, dependencies }: Chart): boolean =>
    [folder, parentOf(folder)].includes(whole.folder) || dependencies.some((one) => one.folder === chart.folder);
  const called = withCallers(names, chart, tree);
  const environments = charts
    .filter((other) => isOfSame(other) && called.some((name) => callsIn(other.folder, tree).ofManifests.has(name)))
    .flatMap((other) => other.environments);
  return environments.length === 0 ? chart : { ...chart, environments };
}

/** Whether the manifests of a chart, or of those that it is a part of, are seen to call named templates of a file of it. */
export function isCalled(file: string, charts: readonly Chart[], tree: Tree): boolean {
  const chart = chartOf(file, charts);
  const names = namedTemplates(tree.text(file) ?? '').map(({ name }) => name);
  return chart !== null && asCalled(chart, names, charts, tree) !== chart;
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
        switches: switchesOf(dependency),
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
