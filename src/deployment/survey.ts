import type { LoadedFile, Tree } from '../discover/load.ts';
import type { Span } from '../model.ts';
import { type HeredocSyntax, readHeredocs } from '../read/heredoc.ts';
import type { TemplateLanguage } from '../settings.ts';
import { ansibleUnits } from './ansible-containers.ts';
import { type Carried, carry } from './carried.ts';
import { type Chart, chartOf, findCharts, isValuesName } from './charts.ts';
import type { Claim } from './claim.ts';
import { withoutComments } from './comments.ts';
import { composeUnits, type Files, isCompose } from './compose.ts';
import { dockerfileUnits } from './dockerfile.ts';
import { heredocEntry, nestedManifests, yamlEntries } from './embedded-entries.ts';
import type { Entry } from './entry.ts';
import { fileEntry, unreadEntry } from './file-entries.ts';
import { atItsTag } from './image.ts';
import { imagesInText } from './images-in-text.ts';
import { configMaps, kubernetesUnits } from './kubernetes.ts';
import {
  isKustomization,
  type Kustomization,
  kustomizationOf,
  kustomizedUnits,
  kustomizeMaps,
  resourcesOfNamedImages,
} from './kustomize.ts';
import { type Located, placeKey } from './located.ts';
import { packClaims } from './pack-claims.ts';
import { baseOf, dirOf, isBelow, pathsBelow } from './paths.ts';
import { perTree } from './per-tree.ts';
import { type ModuleTree, puppetClaims, puppetUnits, puppetVariables } from './puppet.ts';
import { givenTexts } from './puppet-given.ts';
import { filesOf, releasesIn, releasesOf } from './releases.ts';
import { shellConfigMaps, shellUnits } from './shell.ts';
import { terraformUnits } from './terraform.ts';
import { terraformVariables } from './terraform-variables.ts';
import type { ChartEnvironment, ConfigMapSet, Mount, Unit } from './unit.ts';
import { userDataSyntax } from './user-data.ts';
import { Values } from './values.ts';
import { mergeTrees, treeOf } from './values-tree.ts';
import { variableClaims } from './variables.ts';
import { withWritten } from './written-into-homes.ts';

/** Everything the repository says that can have to do with a deployment, before anything is put together. */
export interface Survey {
  tree: Tree;
  charts: Chart[];
  entries: Entry[];
  units: Unit[];
  kustomizations: Kustomization[];
  maps: ConfigMapSet[];
  /** Statements of product and version that belong to no unit. */
  claims: Claim[];
  /** YAML that could not be parsed as a whole. */
  broken: { text: string; span: Span; message: string }[];
}

const YAML = /\.(?:ya?ml|json)(?:\.(?:j2|erb|tpl|tmpl|template|tftpl|in))?$/;
const DOCKERFILE = /^[\w.-]*(?:[Dd]ockerfile|[Cc]ontainerfile)(?:$|[-_.])/;
const SHELL = /\.(?:sh|bash)(?:\.\w+)?$/;
/** Files that hold the commands of a script. */
const SCRIPT = /^(?:Makefile|Jenkinsfile|Vagrantfile)/;
const TERRAFORM = /\.(?:tf|tfvars|hcl|nomad)(?:\.\w+)?$/;

const CHART_FILE = /^(?:Chart|requirements)\.(?:ya?ml|lock)$/;

/** Reads every loaded file once and takes out what it says. */
export function survey(tree: Tree, carried: (path: string) => Carried | null): Survey {
  const charts = findCharts(tree, carried);
  const result: Survey = { tree, charts, entries: [], units: [], kustomizations: [], maps: [], claims: [], broken: [] };

  for (const file of tree.unread) {
    const entry = unreadEntry(file);
    if (entry) result.entries.push(entry);
  }
  for (const file of tree.files) {
    const chart = chartOf(file.path, charts);
    const entry = fileEntry(file, chart?.folder ?? null);
    if (entry) result.entries.push(entry);
    else if (file.nameClass === 'carrier') readCarrier(file, chart, carried, result);
  }
  for (const chart of charts) {
    result.claims.push(...(chart.appVersion ? [chart.appVersion] : []));
    for (const environment of chart.environments) result.claims.push(...environment.values.images());
  }
  result.units.push(...charts.flatMap((chart) => unusedImages(chart, result.units)));
  // A base may call its image by a word that only a kustomization gives a meaning: it holds nothing worth loading.
  const loaded = new Set(tree.files.map(({ path }) => path));
  const others = new Set(resourcesOfNamedImages(result.kustomizations).filter((path) => !loaded.has(path)));
  const units = [...result.units, ...[...others].flatMap((path) => workloadsOf(carried(path)))];
  result.units = kustomizedUnits(units, result.kustomizations, (path) => tree.text(path)).filter(
    ({ claims, at }) => claims.length > 0 || !others.has(at.file),
  );
  const placed = (claim: Claim): Claim => atItsTag(claim, (path) => tree.text(path));
  result.units = result.units.map((unit) => ({ ...unit, claims: unit.claims.map(placed) }));
  result.claims = result.claims.map(placed);
  result.entries = withWritten(withoutFragments(result.entries), tree);
  return result;
}

/**
 * Without the pieces in a chart's values that a configuration file of the chart takes in (`{{ .Values.extraConfigs }}`):
 * they are read as part of that file, which is WSO2's then.
 */
function withoutFragments(entries: readonly Entry[]): Entry[] {
  const hosts = new Set<Entry>();
  const kept = entries.filter((entry) => {
    const { valuesPath, chart } = entry;
    if (valuesPath === null || chart === null) return true;
    const reference = new RegExp(`\\.Values\\.${valuesPath.join('\\.').replace(/[^\w.\\]/g, '\\$&')}(?![\\w.-])`);
    const taking = entries.filter(
      (other) => other.valuesPath === null && other.chart === chart && reference.test(other.source.text.text),
    );
    for (const host of taking) hosts.add(host);
    return taking.length === 0;
  });
  return kept.map((entry) => (hosts.has(entry) ? { ...entry, recognised: true } : entry));
}

function readCarrier(
  file: LoadedFile,
  chart: Chart | null,
  carried: (path: string) => Carried | null,
  out: Survey,
): void {
  const { path, text } = file;
  const name = baseOf(path);
  const span = (start: number, end: number): { file: string; start: number; end: number } => ({
    file: path,
    start,
    end,
  });
  const labels = [name.replace(/\.[^.]*$/, ''), baseOf(dirOf(path))];
  const opening = userDataSyntax(text);

  if ((YAML.test(name) && !isUpdatesConfig(path)) || opening === 'yaml') {
    const yaml = carried(path);
    if (yaml) readYamlCarrier(yaml, chart, carried, out);
  } else if (DOCKERFILE.test(name)) {
    out.units.push(...dockerfileUnits(path, text, dirOf(path)));
    readHeredocCarrier(path, text, 'dockerfile', chart, carried, out);
  } else if (SHELL.test(name) || SCRIPT.test(name) || opening === 'shell') {
    const known = (candidate: string): boolean => exists(out.tree, candidate);
    out.maps.push(...shellConfigMaps(path, text, known));
    out.units.push(...shellUnits(path, text, known));
    readHeredocCarrier(path, text, 'shell', chart, carried, out);
  } else if (TERRAFORM.test(name)) {
    out.units.push(...terraformUnits(path, text, terraformVariables(out.tree, path)));
    readHeredocCarrier(path, text, 'terraform', chart, carried, out);
  } else if (name.endsWith('.pp')) {
    const around: ModuleTree = {
      inherited: (variable) => puppetLookup(out.tree, path, variable),
      modules: () => puppetModules(out.tree, path),
      given: (module, variable) => givenTexts(module, variable, out.tree, carried),
    };
    out.claims.push(...puppetClaims(path, text, around));
    out.units.push(...puppetUnits(path, text, around));
    readHeredocCarrier(path, text, 'puppet', chart, carried, out);
  }
  if (!DOCKERFILE.test(name) && !name.endsWith('.pp')) {
    // A chart's own version is not the product's; its appVersion is read with the chart.
    if (!CHART_FILE.test(name)) out.claims.push(...variableClaims(text, span, labels));
    out.claims.push(...saidOnce(imagesInText(text, span, labels)));
  }
  out.claims.push(...saidOnce(packClaims(withoutComments(text), span, labels, 'path')));
}

function workloadsOf(file: Carried | null): Unit[] {
  return file?.documents.flatMap((document) => kubernetesUnits(file, document, null)) ?? [];
}

/** What a file says of an image or a pack again is nothing new: each home would compare it once more. */
function saidOnce(claims: readonly Claim[]): Claim[] {
  const first = new Map<string, Claim>();
  for (const claim of claims) {
    const { what, product, version, updateLevel, official } = claim;
    const key = JSON.stringify([what, product, version, updateLevel, official]);
    if (!first.has(key)) first.set(key, claim);
  }
  return [...first.values()];
}

function readYamlCarrier(
  yaml: Carried,
  chart: Chart | null,
  carried: (path: string) => Carried | null,
  out: Survey,
): void {
  const files: Files = { text: (path) => out.tree.text(path), yaml: carried };
  if (yaml.error) out.broken.push({ text: yaml.text, span: yaml.span(yaml.error.at), message: yaml.error.message });
  const named = valuesOfReleases(out.tree, carried).has(yaml.file);
  const values =
    (named || isValuesName(yaml.file)) && !yaml.documents.some((document) => isCompose(yaml.file, document));
  const hint: TemplateLanguage | null =
    chart !== null || values
      ? 'go'
      : /(?:^|\/)(?:roles|tasks|playbooks|group_vars|host_vars)\//.test(yaml.file)
        ? 'jinja2'
        : null;
  const releases = releasesIn(yaml);
  const texts = new Map(releases.flatMap((release) => [...release.texts]));
  out.entries.push(...yamlEntries(yaml, chart?.folder ?? null, values ? 'values' : 'manifest', hint, texts));
  for (const text of texts.values()) out.entries.push(...yamlEntries(text, null, 'values', 'go', new Map()));
  for (const manifest of nestedManifests(yaml)) readYamlCarrier(carry(yaml.file, manifest), chart, carried, out);
  if (isKustomization(yaml.file)) {
    out.maps.push(...kustomizeMaps(yaml));
    out.kustomizations.push(kustomizationOf(yaml));
  }
  for (const document of yaml.documents) {
    out.maps.push(...configMaps(yaml, document, chart?.folder ?? null));
    if (document && isCompose(yaml.file, document)) out.units.push(...composeUnits(yaml, document, files));
    else {
      for (const environment of chart?.environments ?? [null])
        out.units.push(...kubernetesUnits(yaml, document, environment));
      out.units.push(...ansibleUnits(yaml, document));
    }
  }
  const at = yaml.span({ start: 0, end: yaml.text.length });
  if (values && !named && chart === null && !out.charts.some(({ attached }) => attached.includes(yaml.file))) {
    out.units.push(...valuesUnits(new Values(treeOf(yaml), null), [at]));
  }
  for (const release of releases) {
    const rendered = out.charts.some(({ environments }) => environments.some(({ name }) => name === release.name));
    if (rendered) continue;
    const below = filesOf(release, yaml.file, null, carried);
    const tree = [...below.map(treeOf), release.values].reduce(mergeTrees, null);
    const places = below.map((one) => one.span({ start: 0, end: one.text.length }));
    out.units.push(...valuesUnits(new Values(tree, null), [release.at, ...places]));
  }
}

/** The values files that releases name, each read with its release. */
const valuesOfReleases = perTree((tree, carried: (path: string) => Carried | null) => {
  const files = releasesOf(tree, carried).flatMap(({ release, path }) => filesOf(release, path, null, carried));
  return new Set(files.map(({ file }) => file));
});

/**
 * The images that values for a chart that lies elsewhere name, each with the configuration these values hold.
 *
 * @param places where the values stand
 */
function valuesUnits(values: Values, places: readonly Span[]): Unit[] {
  const environment = { chart: dirOf(places[0]?.file ?? ''), name: null, values };
  const mounts = places.map((at): Mount => ({ kind: 'values', at }));
  return values.images().map((claim) => valuesUnit(claim, mounts, environment));
}

/**
 * The images a chart's values name that none of its workloads was seen to run, where it may still run them: in a
 * workload whose image is reached in a way that is not followed, or in a chart that lies elsewhere.
 */
function unusedImages(chart: Chart, units: readonly Unit[]): Unit[] {
  const folders = [chart.folder, ...chart.dependencies.flatMap(({ folder }) => folder ?? [])];
  const isOwn = (place: string): boolean => folders.some((folder) => isBelow(place, folder));
  const own = units.filter(({ environment }) => environment && isOwn(environment.chart));
  const run = own.flatMap(({ claims }) => claims);
  const mayRun = own.length === 0 || own.some(({ open }) => open);
  const elsewhere = new Set(chart.dependencies.map(({ key }) => key));
  const found = new Map<string, Unit>();
  for (const environment of chart.environments) {
    for (const claim of environment.values.images()) {
      // A workload may well take another version than the chart's where the values give none.
      const isOfChart = chart.appVersion !== null && placeKey(claim.span) === placeKey(chart.appVersion.span);
      const isRun = run.some((one) => one.product === claim.product && (isOfChart || mayBeSame(one, claim)));
      const place = placeKey(claim.span);
      const isTaken = mayRun || elsewhere.has(claim.labels[0] ?? '');
      if (isTaken && !isRun && !found.has(place)) found.set(place, valuesUnit(claim, [], environment));
    }
    for (const { claim } of chart.dependencies) {
      const known = [...run, ...[...found.values()].flatMap(({ claims }) => claims)];
      if (claim === null || known.some(({ product }) => product === claim.product)) continue;
      found.set(placeKey(claim.span), valuesUnit(claim, [], environment));
    }
  }
  return [...found.values()];
}

/** Whether two statements name no different versions. */
function mayBeSame(a: Claim, b: Claim): boolean {
  if (a.version === null || b.version === null) return true;
  const noLevel = a.updateLevel === null || b.updateLevel === null;
  return a.version === b.version && (noLevel || a.updateLevel === b.updateLevel);
}

function valuesUnit(claim: Claim, mounts: Mount[], environment: ChartEnvironment): Unit {
  const { what: name, span: at } = claim;
  return { kind: 'kubernetes', name, file: at.file, at, claims: [claim], builds: null, mounts, environment };
}

/** Heredocs that are a configuration file, and heredocs that are manifests holding some. */
function readHeredocCarrier(
  path: string,
  text: string,
  syntax: HeredocSyntax,
  chart: Chart | null,
  carried: (path: string) => Carried | null,
  out: Survey,
): void {
  for (const heredoc of readHeredocs(path, text, syntax)) {
    const entry = heredocEntry(heredoc, path, syntax === 'terraform' ? 'terraform' : 'envsubst');
    if (entry) out.entries.push(entry);
    else if (/^[ \t]*(?:apiVersion|kind|services|data):/m.test(heredoc.text.text)) {
      readYamlCarrier(carry(path, heredoc.text), chart, carried, out);
    }
  }
}

function isUpdatesConfig(path: string): boolean {
  return /(?:^|\/)updates\/config\.json$/.test(path);
}

function exists(tree: Tree, path: string): boolean {
  return pathsBelow(tree.paths, path).length > 0 || tree.paths.includes(path);
}

/** The names of the modules beside a manifest's own, and its own. */
function puppetModules(tree: Tree, path: string): string[] {
  const modules = dirOf(dirOf(dirOf(path)));
  const depth = modules === '' ? 0 : modules.split('/').length;
  return [...new Set(pathsBelow(tree.paths, modules).map((one) => one.split('/')[depth] as string))];
}

/** Looks a Puppet variable up in the `params.pp` and `init.pp` nearest to a manifest. */
function puppetLookup(tree: Tree, path: string, variable: string): Located | null {
  const modules = dirOf(dirOf(dirOf(path)));
  for (const candidate of pathsBelow(tree.paths, modules)) {
    if (!candidate.endsWith('.pp') || candidate === path) continue;
    const text = tree.text(candidate);
    const found = text === null ? undefined : puppetVariables(candidate, text).get(variable);
    if (found) return found;
  }
  return null;
}
