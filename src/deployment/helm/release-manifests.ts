import { get, items, str, type YamlNode } from '../../read/yaml.ts';
import type { DescribedRelease, ValuesFrom } from '../evidence/described-release.ts';
import { foldersOf } from './application-sets.ts';
import { hasTemplateLines } from './template-lines.ts';

/** The releases that a manifest of Flux, Argo CD, K3s or Kustomize describes. */
export function ofManifest(at: YamlNode): DescribedRelease[] {
  const name = str(get(at, 'metadata', 'name'));
  const spec = get(at, 'spec');
  switch (str(get(at, 'kind'))) {
    case 'HelmRelease': {
      // Flux 1 has the chart itself under `chart`, and names one of the repository by its path.
      const from = get(spec, 'chart', 'spec') ?? get(spec, 'chart');
      const path = get(from, 'path');
      // Of a source that is the chart itself, an OCI repository, the release says the name alone.
      const chart = get(from, 'chart') ?? path ?? get(from, 'name') ?? get(spec, 'chartRef', 'name');
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
      const described = { name, chart, version, sources, files: [], textFiles: [], values, parameters: [], at };
      return [{ ...described, dotted: [get(spec, 'set')] }];
    }
    case 'Application':
      return ofArgo(spec, name, at);
    case 'ApplicationSet':
      return ofArgo(get(spec, 'template', 'spec'), name, at, get(spec, 'generators'));
    case 'Config':
      return [get(at, 'deploy', 'helm'), get(at, 'manifests', 'helm')].flatMap((helm) =>
        items(get(helm, 'releases')).flatMap((one) => (one === null ? [] : [ofSkaffold(one)])),
      );
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

/** A release of Skaffold. */
function ofSkaffold(at: YamlNode): DescribedRelease {
  const path = get(at, 'chartPath');
  const set = ['setValueTemplates', 'setValues'].map((key) => get(at, key));
  return {
    name: str(get(at, 'name')),
    chart: path ?? get(at, 'remoteChart'),
    version: get(at, 'version'),
    sources: path ? null : [get(at, 'repo')],
    files: items(get(at, 'valuesFiles')),
    textFiles: [],
    values: [get(at, 'overrides')],
    parameters: [],
    dotted: set,
    at,
  };
}

function ofArgo(
  spec: YamlNode | null,
  name: string | null,
  at: YamlNode,
  generators: YamlNode | null = null,
): DescribedRelease[] {
  const each = foldersOf(generators);
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
      generators,
      at,
    };
  });
}

/** Whether a document lists releases as a helmfile does, whatever its file is called: one that another one takes in may be called anything. */
export function isOfHelmfile(document: YamlNode): boolean {
  return get(document, 'kind') === null && items(get(document, 'releases')).some((one) => get(one, 'chart') !== null);
}

/**
 * The releases of a helmfile, with what they inherit from its templates.
 *
 * @param text the text that the document's offsets count in
 */
export function ofHelmfile(document: YamlNode, text: string): DescribedRelease[] {
  return items(get(document, 'releases')).flatMap((at) => {
    if (at === null) return [];
    const layers = [...inherited(at, document), at];
    const all = (key: string): (YamlNode | null)[] => layers.flatMap((one) => items(get(one, key)));
    const values = all('values');
    const isFile = (one: YamlNode | null): boolean => str(one) !== null;
    const lastFile = values.findLastIndex(isFile);
    const between = values
      .slice(0, lastFile + 1)
      .flatMap((map, index) =>
        map?.kind === 'map' ? [{ map, files: values.slice(0, index).filter(isFile).length }] : [],
      );
    const chart = lastOf(layers, 'chart');
    // One that is not installed is taken away.
    if (settled(layers, 'installed', text) === 'false') return [];
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
        strings: all('setString'),
        condition: settled(layers, 'condition', text),
        at,
      },
    ];
  });
}

/** The text that the last of several maps that has a key has there; null where a line of a template may leave it out. */
function settled(layers: readonly YamlNode[], key: string, text: string): string | null {
  const layer = layers.findLast((one) => get(one, key) !== null);
  const node = get(layer, key);
  return layer && node && !hasTemplateLines(text.slice(layer.start, node.end)) ? str(node) : null;
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
export function ofFleet(at: YamlNode): DescribedRelease[] {
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
