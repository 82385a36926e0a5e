import type { Span } from '../model.ts';
import { get, items, str, type YamlNode } from '../read/yaml.ts';
import { type Carried, carry } from './carried.ts';
import { baseOf, dirOf, joinPath } from './paths.ts';
import { perTree } from './per-tree.ts';
import { mergeTrees, treeOf, treeOfNode, type ValuesTree } from './values-tree.ts';

/** What a tool that installs charts is told of one: Flux's `HelmRelease`, Argo CD's `Application`, k3s's `HelmChart`, helmfile, kustomize. */
export interface Release {
  /** What a report tells it by: its file without the ending, and its name. */
  name: string;
  /** The chart's folder as written, or its name in a registry. */
  chart: string;
  /** Files it lays over the chart's own values, as written, in order. */
  files: string[];
  /** What it lays over those; null for nothing. */
  values: ValuesTree | null;
  /** The values it gives as a text, by the scalars that hold them. */
  texts: ReadonlyMap<YamlNode, Carried>;
  /** Where it stands. */
  at: Span;
}

interface Described {
  name: string | null;
  chart: string | null;
  files: readonly (YamlNode | null)[];
  /** Maps, and texts that are YAML themselves. */
  values: readonly (YamlNode | null)[];
  /** `{name: wso2.image.tag, value: 7.1.0}` */
  parameters: readonly (YamlNode | null)[];
  at: YamlNode;
}

/** Cheap sign that a file may describe a release. */
const MENTIONED = /^[ \t]*kind:[ \t]*["']?(?:HelmRelease|HelmChart|Application)|^(?:releases|helmCharts):/m;

/** The releases of a tree, each with the file that describes it: only files that may do so are parsed before their turn. */
export const releasesOf = perTree((tree, carried: (path: string) => Carried | null) =>
  tree.files
    .filter(({ path, nameClass, text }) => nameClass === 'carrier' && /\.ya?ml$/.test(path) && MENTIONED.test(text))
    .flatMap(({ path }) => {
      const file = carried(path);
      return file ? releasesIn(file).map((release) => ({ path, release })) : [];
    }),
);

/** The releases a YAML file describes. */
export function releasesIn(file: Carried): Release[] {
  if (!MENTIONED.test(file.text)) return [];
  const stem = file.file.replace(/\.ya?ml$/, '');
  const described = file.documents.flatMap((document) => {
    if (document === null) return [];
    return baseOf(file.file).startsWith('helmfile') || file.file.includes('helmfile.d/')
      ? ofHelmfile(document)
      : ofManifest(document);
  });
  return described.flatMap(({ name, chart, files, values, parameters, at }): Release[] => {
    if (chart === null) return [];
    const texts = new Map<YamlNode, Carried>();
    const trees = values.map((node) => {
      if (node?.kind !== 'scalar') return node && treeOfNode(node, file);
      const text = carry(file.file, node.text());
      texts.set(node, text);
      return treeOf(text);
    });
    return [
      {
        name: name === null ? stem : `${stem}#${name}`,
        chart,
        files: files.flatMap((node) => str(node) ?? []),
        values: [...trees, ...parameters.map((one) => treeOfParameter(one, file))].reduce(mergeTrees, null),
        texts,
        at: file.span(at),
      },
    ];
  });
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
  return release.files.flatMap((written) => {
    // Argo CD calls a further source of the application by a name: `$values/prod.yaml`.
    const path = written.replace(/^\$[\w-]+\//, '');
    return folders.flatMap((folder) => carried(joinPath(folder, path) ?? '') ?? []).slice(0, 1);
  });
}

function ofManifest(at: YamlNode): Described[] {
  const name = str(get(at, 'metadata', 'name'));
  const spec = get(at, 'spec');
  switch (str(get(at, 'kind'))) {
    case 'HelmRelease': {
      // Flux 1 has the chart itself under `chart`, and names one of the repository by its path.
      const chart = get(spec, 'chart', 'spec') ?? get(spec, 'chart');
      const written = str(get(chart, 'chart')) ?? str(get(chart, 'path')) ?? str(get(chart, 'name'));
      const files = items(get(chart, 'valuesFiles'));
      return [{ name, chart: written, files, values: [get(spec, 'values')], parameters: [], at }];
    }
    case 'HelmChart':
      return [
        { name, chart: str(get(spec, 'chart')), files: [], values: [get(spec, 'valuesContent')], parameters: [], at },
      ];
    case 'Application':
      return ofArgo(spec, name, at);
    case 'ApplicationSet':
      return ofArgo(get(spec, 'template', 'spec'), name, at);
    default:
      return items(get(at, 'helmCharts')).flatMap((chart) => (chart === null ? [] : ofKustomize(chart)));
  }
}

/** An item of the `helmCharts` of a kustomization. */
function ofKustomize(at: YamlNode): Described[] {
  const chart = str(get(at, 'name'));
  const files = [get(at, 'valuesFile'), ...items(get(at, 'additionalValuesFiles'))];
  return [
    { name: str(get(at, 'releaseName')) ?? chart, chart, files, values: [get(at, 'valuesInline')], parameters: [], at },
  ];
}

function ofArgo(spec: YamlNode | null, name: string | null, at: YamlNode): Described[] {
  return [get(spec, 'source'), ...items(get(spec, 'sources'))].map((source) => {
    const helm = get(source, 'helm');
    return {
      name,
      chart: str(get(source, 'path')) ?? str(get(source, 'chart')),
      files: items(get(helm, 'valueFiles')),
      values: [get(helm, 'values'), get(helm, 'valuesObject')],
      parameters: items(get(helm, 'parameters')),
      at,
    };
  });
}

function ofHelmfile(document: YamlNode): Described[] {
  return items(get(document, 'releases')).flatMap((at) => {
    if (at === null) return [];
    const values = items(get(at, 'values'));
    return [
      {
        name: str(get(at, 'name')),
        chart: str(get(at, 'chart')),
        files: values.filter((one) => one?.kind === 'scalar'),
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
  if (name === null || !value) return null;
  return name
    .split('.')
    .reduceRight<ValuesTree>(
      (below, key) => ({ kind: 'map', entries: new Map([[key, below]]), node: value, file }),
      treeOfNode(value, file),
    );
}
