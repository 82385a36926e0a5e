import type { Tree } from '../discover/load.ts';
import { get, items, str, type YamlNode } from '../read/yaml.ts';
import { type Carried, carry } from './carried.ts';
import { chartClaim } from './chart-claim.ts';
import type { DescribedRelease } from './described-release.ts';
import { assigned, helmReleases } from './helm-commands.ts';
import { fromOwnFolder } from './own-folder.ts';
import { baseOf, dirOf, joinPath, literally } from './paths.ts';
import { perKey, perTree } from './per-tree.ts';
import type { Release } from './release.ts';
import { ofTasks, RELEASING_TASK } from './task-releases.ts';
import { isTerraform } from './terraform.ts';
import { terraformReleases } from './terraform-releases.ts';
import { terraformVariables } from './terraform-variables.ts';
import { mergeTrees, treeOf, treeOfNode, type ValuesTree, valueAt } from './values-tree.ts';

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
  ...(isTerraform(path) ? terraformReleases(path, text, terraformVariables(tree, path)) : []),
  ...helmReleases(path, text),
]);

/** The releases a YAML file describes. */
export function releasesIn(file: Carried): Release[] {
  if (!mentionsReleases(file.text)) return [];
  const stem = file.file.replace(YAML_NAME, '');
  const hasTasks = RELEASING_TASK.test(file.text);
  const described = file.documents.flatMap((document) => {
    if (document === null) return [];
    return baseOf(file.file).startsWith('helmfile') || file.file.includes('helmfile.d/')
      ? ofHelmfile(document)
      : [...ofManifest(document), ...(hasTasks ? ofTasks(document) : [])];
  });
  return described.flatMap((one): Release[] => {
    const { name, chart, version, sources, files, textFiles, values, parameters, assignments = [], at } = one;
    const written = str(chart);
    if (chart === null || written === null) return [];
    const texts = new Map<YamlNode, Carried>();
    const trees = values.map((node) => {
      if (node?.kind !== 'scalar') return node && treeOfNode(node, file);
      const text = carry(file.file, node.text());
      texts.set(node, text);
      return treeOf(text);
    });
    const source = sources?.map(str).join(' ');
    return [
      {
        name: name === null ? stem : `${stem}#${name}`,
        chart: fromOwnFolder(written),
        files: files.flatMap((node) => str(node) ?? []).map(fromOwnFolder),
        textFiles: textFiles.flatMap((node) => str(get(node, 'path') ?? get(node, 'file')) ?? []),
        values: [
          ...trees,
          ...parameters.map((one) => treeOfParameter(one, file)),
          ...assignments.flatMap((one) => (one?.kind === 'scalar' ? assigned(one.text(), file.file) : [])),
        ].reduce(mergeTrees, null),
        texts,
        claim:
          source === undefined
            ? null
            : chartClaim({ chart: written, version: str(version), source }, file.span(version ?? chart)),
        at: file.span(at),
      },
    ];
  });
}

/** What is filled in in the path of a values file: `envs/{{ .Environment.Name }}/is.yaml`, `deploy/$ENV/is.yaml`. */
const FILLED = /\{\{[^{}]{0,200}\}\}|\$\{[^{}]{0,200}\}|\$\(\w{1,100}\)|\$\w{1,100}/;

/** A release, one for each environment that the repository has a values file of where a path is filled in; else itself. */
export function inEnvironments(release: Release, tree: Tree): Release[] {
  const filled = release.files.flatMap((file) => FILLED.exec(withoutSource(file))?.[0] ?? [])[0];
  if (filled === undefined) return [release];
  const from = [dirOf(release.at.file), ''];
  const folders = [...from.flatMap((folder) => joinPath(folder, release.chart) ?? []), ...from];
  const written = release.files.map(withoutSource).filter((file) => file.includes(filled));
  const names = new Set<string>();
  for (const place of new Set(folders.flatMap((folder) => written.flatMap((file) => joinPath(folder, file) ?? [])))) {
    const pieces = place.split(filled);
    const isMeant = new RegExp(`^${pieces.map(literally).join('([^/]+)')}$`);
    for (const path of tree.paths) {
      const isLike = path.endsWith(pieces.at(-1) as string) && YAML_NAME.test(path);
      const name = isLike ? isMeant.exec(path)?.[1] : undefined;
      if (name !== undefined) names.add(name);
    }
  }
  if (names.size === 0) return [release];
  return [...names].map((name) => ({
    ...release,
    name: `${release.name}/${name}`,
    files: release.files.map((file) => file.replaceAll(filled, name)),
  }));
}

/** A path without the name by which Argo CD calls a further source: `$values/prod.yaml`. */
function withoutSource(file: string): string {
  return file.replace(/^\$[\w-]+\//, '');
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
  const folders = [...(chart === null ? [] : [chart]), dirOf(file), ''];
  return release.files.flatMap((written) => firstOf(written, folders, carried));
}

/**
 * The files of the repository whose texts a release of a chart that lies elsewhere gives as single values.
 *
 * @param file the file that describes it
 */
export function textFilesOf({ textFiles }: Release, file: string, tree: Tree): string[] {
  const there = (path: string): string | null => (tree.text(path) === null ? null : path);
  return textFiles.flatMap((written) => firstOf(written, [dirOf(file), ''], there));
}

/** What a path as written leads to from the first folder it leads to something from. */
function firstOf<Found>(written: string, folders: readonly string[], at: (path: string) => Found | null): Found[] {
  return folders.flatMap((folder) => at(joinPath(folder, withoutSource(written)) ?? '') ?? []).slice(0, 1);
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
      return [{ name, chart, version, sources, files, textFiles: [], values, parameters: [], at }];
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
      return ofArgo(get(spec, 'template', 'spec'), name, at);
    default:
      return items(get(at, 'helmCharts')).flatMap((chart) => (chart === null ? [] : ofKustomize(chart)));
  }
}

/** An item of the `helmCharts` of a kustomization. */
function ofKustomize(at: YamlNode): DescribedRelease[] {
  const chart = get(at, 'name');
  return [
    {
      name: str(get(at, 'releaseName')) ?? str(chart),
      chart,
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

function ofArgo(spec: YamlNode | null, name: string | null, at: YamlNode): DescribedRelease[] {
  return [get(spec, 'source'), ...items(get(spec, 'sources'))].map((source) => {
    const helm = get(source, 'helm');
    const path = get(source, 'path');
    return {
      name,
      chart: path ?? get(source, 'chart'),
      version: get(source, 'targetRevision'),
      sources: path ? null : [get(source, 'repoURL')],
      files: items(get(helm, 'valueFiles')),
      textFiles: items(get(helm, 'fileParameters')),
      values: [get(helm, 'values'), get(helm, 'valuesObject')],
      parameters: items(get(helm, 'parameters')),
      at,
    };
  });
}

function ofHelmfile(document: YamlNode): DescribedRelease[] {
  return items(get(document, 'releases')).flatMap((at) => {
    if (at === null) return [];
    const values = items(get(at, 'values'));
    const chart = get(at, 'chart');
    return [
      {
        name: str(get(at, 'name')),
        chart,
        version: get(at, 'version'),
        // A chart of the repository is named by a path that begins with a dot.
        sources: str(chart)?.startsWith('.') ? null : [],
        files: values.filter((one) => one?.kind === 'scalar'),
        textFiles: items(get(at, 'set')),
        values: values.filter((one) => one?.kind === 'map'),
        parameters: items(get(at, 'set')),
        at,
      },
    ];
  });
}

function treeOfParameter(parameter: YamlNode | null, file: Carried): ValuesTree | null {
  const name = str(get(parameter, 'name'));
  const value = get(parameter, 'value');
  return name === null || !value ? null : valueAt(name.split('.'), treeOfNode(value, file));
}
