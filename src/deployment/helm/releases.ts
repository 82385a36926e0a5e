import type { Tree } from '../../discover/load.ts';
import { get, items, str, type YamlNode } from '../../read/yaml.ts';
import { chartClaim } from '../evidence/chart-claim.ts';
import type { DescribedRelease, ValuesFrom } from '../evidence/described-release.ts';
import { fromOwnFolder } from '../evidence/own-folder.ts';
import type { Release } from '../evidence/release.ts';
import { imageChange } from '../kubernetes/kustomize-images.ts';
import { isTerraform } from '../terraform/terraform.ts';
import { terraformReleases } from '../terraform/terraform-releases.ts';
import { isGivenElse } from '../terraform/terraform-resolver.ts';
import { terraformValues, terraformVariables } from '../terraform/terraform-variables.ts';
import { type Carried, carriedReader, carry } from '../text/carried.ts';
import { filledIn, namesFor, withoutBeginning } from '../text/filled-paths.ts';
import type { Lookup } from '../text/located.ts';
import { baseOf, dirOf, isThere, joinPath } from '../text/paths.ts';
import { perKey, perTree } from '../text/per-tree.ts';
import { mergeTrees, treeOf, treeOfNode, type ValuesTree, valueAt } from '../text/values-tree.ts';
import { foldersOf, inFolders } from './application-sets.ts';
import { assigned, helmReleases } from './helm-commands.ts';
import { isHelmfile, withEnvironmentValues } from './helmfile-environments.ts';
import { withSubstitutes } from './substituted-values.ts';
import { lookedUp, ofTasks, RELEASING_TASK } from './task-releases.ts';
import { withValuesFrom } from './values-from-maps.ts';

/** Cheap sign that a file may describe a release. */
const MENTIONED =
  /(?:^|[{,])[ \t]*["']?(?:kind["']?[ \t]{0,20}:[ \t]*["']?(?:HelmRelease|HelmChart|Application)|(?:releases|helmCharts)["']?[ \t]{0,20}:)/m;

/** Names of files that are read as YAML, templates of them included. */
const YAML_NAME = /\.(?:json|ya?ml(?:\.[\w-]+)?)$/;

function mentionsReleases(text: string): boolean {
  return MENTIONED.test(text) || RELEASING_TASK.test(text);
}

/** The releases of a tree, each with the file that describes it: only files that may do so are parsed before their turn. */
export const releasesOf = perTree((tree, carried: (path: string) => Carried | null) =>
  tree.files
    .filter(({ nameClass }) => nameClass === 'carrier')
    .flatMap(({ path, text }) => {
      const file = YAML_NAME.test(path) && mentionsReleases(text) ? carried(path) : null;
      const found = [...(file ? releasesIn(file) : []), ...releasesInCommands(path, tree, text)];
      return found.flatMap((release) => inEnvironments(release, tree)).map((release) => ({ path, release }));
    }),
);

/** The releases that commands of helm and resources of Terraform in a file install. */
export const releasesInCommands = perKey((path: string, tree: Tree, text: string): readonly Release[] => [
  ...(isTerraform(path)
    ? terraformReleases(
        path,
        text,
        terraformVariables(tree, path),
        terraformValues(tree, path),
        settledVariables(tree, path),
      )
    : []),
  ...helmReleases(path, text),
]);

/** The variables of a file of Terraform that whatever calls it gives no other value. */
function settledVariables(tree: Tree, path: string): Lookup {
  const variables = terraformVariables(tree, path);
  return (name) => {
    const found = variables(name);
    return found && isGivenElse(found, tree) ? null : found;
  };
}

/** The releases a YAML file describes. */
export function releasesIn(file: Carried): Release[] {
  if (!mentionsReleases(file.text)) return [];
  const stem = file.file.replace(YAML_NAME, '');
  const hasTasks = RELEASING_TASK.test(file.text);
  const described = file.documents.flatMap((document) => {
    if (document === null) return [];
    if (isHelmfile(file.file)) return ofHelmfile(document);
    if (/^fleet\.ya?ml$/.test(baseOf(file.file))) return ofFleet(document);
    return [...ofManifest(document), ...(hasTasks ? ofTasks(document) : [])];
  });
  return described.flatMap((one): Release[] => {
    const {
      name,
      chart,
      folder,
      version,
      sources,
      files,
      isSeenFromChart = false,
      textFiles,
      values,
      between = [],
      from = [],
      images = [],
      parameters,
      assignments = [],
      condition = null,
      at,
    } = one;
    const written = folder ?? str(chart);
    if (written === null) return [];
    const texts = new Map<YamlNode, Carried>();
    const trees = values.map((node) => {
      if (node?.kind !== 'scalar') return node && treeOfNode(node, file);
      const text = carry(file.file, node.text());
      texts.set(node, text);
      return treeOf(text);
    });
    const source = sources?.map(str).join(' ');
    const path = (text: string): string => fromOwnFolder(lookedUp(withReleaseName(text, name)));
    const named = files.flatMap((node) => str(node) ?? []);
    const release: Release = {
      name: name === null ? stem : `${stem}#${name}`,
      chart: path(written),
      files: named.map(path),
      seenFromChart: named.map((one) => isSeenFromChart && !one.startsWith('$')),
      textFiles: textFiles.flatMap((node) => str(get(node, 'path') ?? get(node, 'file')) ?? []).map(fromOwnFolder),
      values: [
        ...trees,
        ...parameters.map((one) => treeOfParameter(one, file)),
        ...assignments.flatMap((one) => (one?.kind === 'scalar' ? assigned(one.text(), file.file) : [])),
      ].reduce(mergeTrees, null),
      between: between.map(({ map, files }) => ({ tree: treeOfNode(map, file), files })),
      ...(from.length > 0 ? { from } : {}),
      ...(images.length > 0 ? { images: images.flatMap((one) => imageChange(one, file) ?? []) } : {}),
      texts,
      ...(condition === null ? {} : { condition }),
      claim:
        source === undefined
          ? null
          : chartClaim({ chart: written, version: str(version), source }, file.span(version ?? chart ?? at)),
      at: file.span(at),
    };
    return inFolders(release, one.each ?? []);
  });
}

/** What helmfile renders a second time, when it has read the file: "{{`{{ .Release.Name }}`}}". */
const RENDERED_LATER = /\{\{`(\{\{[^{}`]{0,200}\}\})`\}\}/g;
const RELEASE_NAME = /\{\{-?[ \t]{0,9}\.Release\.Name[ \t]{0,9}-?\}\}/g;

function withReleaseName(path: string, name: string | null): string {
  const rendered = path.replace(RENDERED_LATER, '$1');
  return name === null ? rendered : rendered.replace(RELEASE_NAME, () => name);
}

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
  const given = withEnvironmentValues(release, tree, treesOf)
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

/** A path seen from folders. Argo CD sees an absolute one from the top of the repository. */
function seenFrom(folders: readonly string[], path: string): string[] {
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
function fileOf(
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

function ofManifest(at: YamlNode): DescribedRelease[] {
  const name = str(get(at, 'metadata', 'name'));
  const spec = get(at, 'spec');
  switch (str(get(at, 'kind'))) {
    case 'HelmRelease': {
      // Flux 1 has the chart itself under `chart`, and names one of the repository by its path.
      const from = get(spec, 'chart', 'spec') ?? get(spec, 'chart');
      const path = get(from, 'path');
      const chart = get(from, 'chart') ?? path ?? get(from, 'name');
      const sources = chart === path ? null : [get(from, 'sourceRef', 'name'), get(from, 'repository')];
      const values = [get(spec, 'values')];
      const files = items(get(from, 'valuesFiles'));
      const version = get(from, 'version');
      const described = { name, chart, version, sources, files, textFiles: [], values, parameters: [], at };
      const images = items(get(spec, 'postRenderers')).flatMap((one) => items(get(one, 'kustomize', 'images')));
      return [{ ...described, images, isSeenFromChart: true, from: items(get(spec, 'valuesFrom')).map(ofValuesFrom) }];
    }
    case 'HelmChart': {
      const values = [get(spec, 'valuesContent')];
      const sources = [get(spec, 'repo')];
      const chart = get(spec, 'chart');
      const version = get(spec, 'version');
      return [{ name, chart, version, sources, files: [], textFiles: [], values, parameters: [], at }];
    }
    case 'Application':
      return ofArgo(spec, name, at);
    case 'ApplicationSet':
      return ofArgo(get(spec, 'template', 'spec'), name, at, foldersOf(get(spec, 'generators')));
    default:
      return items(get(at, 'helmCharts')).flatMap((chart) =>
        chart === null ? [] : ofKustomize(chart, str(get(at, 'helmGlobals', 'chartHome')) ?? 'charts'),
      );
  }
}

function ofValuesFrom(at: YamlNode | null): ValuesFrom {
  const said = (key: string): string | null => str(get(at, key));
  const target = said('targetPath')?.split('.') ?? null;
  return { kind: said('kind') ?? '', name: said('name') ?? '', key: said('valuesKey') ?? 'values.yaml', target };
}

/**
 * An item of the `helmCharts` of a kustomization.
 *
 * @param home the folder that charts without an address lie in
 */
function ofKustomize(at: YamlNode, home: string): DescribedRelease[] {
  const chart = get(at, 'name');
  return [
    {
      name: str(get(at, 'releaseName')) ?? str(chart),
      chart,
      folder: get(at, 'repo') || chart === null ? null : `${home}/${str(chart)}`,
      version: get(at, 'version'),
      sources: [get(at, 'repo')],
      files: [get(at, 'valuesFile'), ...items(get(at, 'additionalValuesFiles'))],
      textFiles: [],
      values: [get(at, 'valuesInline')],
      parameters: [],
      at,
    },
  ];
}

function ofArgo(
  spec: YamlNode | null,
  name: string | null,
  at: YamlNode,
  each: readonly string[] = [],
): DescribedRelease[] {
  return [get(spec, 'source'), ...items(get(spec, 'sources'))].map((source) => {
    const helm = get(source, 'helm');
    const path = get(source, 'path');
    return {
      name,
      chart: path ?? get(source, 'chart'),
      version: get(source, 'targetRevision'),
      sources: path ? null : [get(source, 'repoURL')],
      files: items(get(helm, 'valueFiles')),
      isSeenFromChart: true,
      textFiles: items(get(helm, 'fileParameters')),
      values: [get(helm, 'values'), get(helm, 'valuesObject')],
      parameters: items(get(helm, 'parameters')),
      each,
      at,
    };
  });
}

function ofHelmfile(document: YamlNode): DescribedRelease[] {
  return items(get(document, 'releases')).flatMap((at) => {
    if (at === null) return [];
    const layers = [...inherited(at, document), at];
    const all = (key: string): (YamlNode | null)[] => layers.flatMap((one) => items(get(one, key)));
    const values = all('values');
    const isFile = (one: YamlNode | null): boolean => one?.kind === 'scalar';
    const lastFile = values.findLastIndex(isFile);
    const between = values
      .slice(0, lastFile + 1)
      .flatMap((map, index) =>
        map?.kind === 'map' ? [{ map, files: values.slice(0, index).filter(isFile).length }] : [],
      );
    const chart = lastOf(layers, 'chart');
    // One that is not installed is taken away.
    if (str(lastOf(layers, 'installed')) === 'false') return [];
    return [
      {
        name: str(get(at, 'name')),
        chart,
        version: lastOf(layers, 'version'),
        // A chart of the repository is named by a path that begins with a dot.
        sources: str(chart)?.startsWith('.') ? null : [],
        files: values.filter(isFile),
        textFiles: all('set'),
        values: values.slice(lastFile + 1).filter((one) => one?.kind === 'map'),
        between,
        parameters: all('set'),
        condition: str(lastOf(layers, 'condition')),
        at,
      },
    ];
  });
}

/** What the last of several maps that has a key has there. */
function lastOf(layers: readonly (YamlNode | null)[], key: string): YamlNode | null {
  return layers.map((one) => get(one, key)).findLast((one) => one !== null) ?? null;
}

/** The templates that a release of helmfile inherits, the first one lowest. */
function inherited(release: YamlNode, document: YamlNode): YamlNode[] {
  return items(get(release, 'inherit')).flatMap(
    (one) => get(document, 'templates', str(get(one, 'template')) ?? '') ?? [],
  );
}

/** The release of Rancher's `fleet.yaml`, and what it is for each of its targets. */
function ofFleet(at: YamlNode): DescribedRelease[] {
  const base = get(at, 'helm');
  const targets = items(get(at, 'targetCustomizations')).filter((one) => get(one, 'helm') !== null);
  const all = base === null && targets.length === 0 ? [] : [null, ...targets];
  return all.map((target) => {
    const layers = [base, get(target, 'helm')];
    const chart = lastOf(layers, 'chart');
    const source = lastOf(layers, 'repo');
    return {
      name: str(get(target, 'name')) ?? str(get(base, 'releaseName')),
      chart,
      folder: chart === null ? '.' : null,
      version: lastOf(layers, 'version'),
      sources: str(chart)?.startsWith('.') ? null : [source],
      files: layers.flatMap((one) => items(get(one, 'valuesFiles'))),
      textFiles: [],
      values: layers.map((one) => get(one, 'values')),
      parameters: [],
      at: target ?? at,
    };
  });
}

function treeOfParameter(parameter: YamlNode | null, file: Carried): ValuesTree | null {
  const name = str(get(parameter, 'name'));
  const value = get(parameter, 'value');
  return name === null || !value ? null : valueAt(name.split('.'), treeOfNode(value, file));
}
