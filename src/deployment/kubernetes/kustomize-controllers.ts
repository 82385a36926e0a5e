import type { Tree } from '../../discover/load.ts';
import { get, items, str, type YamlNode } from '../../read/yaml.ts';
import { filesWithSettings } from '../docker/environment-settings.ts';
import type { Carried } from '../text/carried.ts';
import { isThere, joinPath, pathIn, pathsBelow } from '../text/paths.ts';
import { elementsOf, elementsTaken, imageForElement } from './application-set-elements.ts';
import { isKustomization, type Kustomization, kustomizationIn } from './kustomization.ts';
import { KUSTOMIZATION_NAMES } from './kustomization-names.ts';

/** Cheap sign of an object of Flux or Argo CD that applies a folder. */
const APPLIES = /\b(?:(?:kustomize|helm)\.toolkit\.fluxcd|argoproj)\.io\//;
const YAML = /\.ya?ml$/;
/** Under what keys it changes what lies there. */
const CHANGES = 'images components patches patchesStrategicMerge patchesJson6902 namePrefix nameSuffix'.split(' ');

/**
 * What a `Kustomization` of Flux and an `Application` or `ApplicationSet` of Argo CD change in the folder that they apply:
 * each is a kustomization over it. One that changes nothing is only where another changes the same folder, so that what it
 * applies is told beside that. So is what a `HelmRelease` changes in its chart.
 *
 * @param operationsIn the JSON 6902 patches that a file has in line, by the nodes that they stand in
 */
export function kustomizationsOfControllers(
  tree: Tree,
  carried: (path: string) => Carried | null,
  operationsIn: (file: Carried) => ReadonlyMap<YamlNode, Carried>,
): Kustomization[] {
  const charts: Kustomization[] = [];
  const all = filesWithSettings(tree).flatMap((path) => {
    const file = YAML.test(path) && APPLIES.test(tree.text(path) ?? '') ? carried(path) : null;
    const patches = file && operationsIn(file);
    const operationsOf = (patch: YamlNode | string): Carried | null =>
      typeof patch === 'string' ? null : (patches?.get(patch) ?? null);
    const documents = file?.documents ?? [];
    if (file) charts.push(...documents.flatMap((document) => overChart(document, file, operationsOf)));
    return documents.flatMap((document) =>
      foldersApplied(document).flatMap(({ path, changes }) => {
        const folder = joinPath('', path);
        if (folder === null || file === null || document === null) return [];
        const found = kustomizationIn(file, changes === null ? [] : [changes], operationsOf);
        const layer: Kustomization = {
          ...found,
          ...componentsOf(changes, folder),
          resources: resourcesOf(folder, tree),
          appliedAt: file.span(document),
        };
        const isChange = changesAny(changes);
        const text = changes === null ? '' : file.text.slice(changes.start, changes.end);
        const elements = elementsTaken(elementsOf(get(document, 'spec', 'generators'), file), text);
        if (elements.length === 0) return [{ layer, isChange }];
        return elements.map((element) => {
          const images = layer.images.map((one) => imageForElement(one, element));
          return { layer: { ...layer, images }, isChange };
        });
      }),
    );
  });
  const changed = new Set(all.filter(({ isChange }) => isChange).flatMap(({ layer }) => layer.resources));
  const applied = all.map(({ layer }) => layer).filter(({ resources }) => resources.some((path) => changed.has(path)));
  return [...applied, ...charts];
}

/** What the `postRenderers` of a `HelmRelease` change in the rendered chart, but for `images`: those are read with its values. */
function overChart(
  document: YamlNode | null,
  file: Carried,
  operationsOf: (patch: YamlNode | string) => Carried | null,
): Kustomization[] {
  if (document === null || str(get(document, 'kind')) !== 'HelmRelease') return [];
  const renderers = items(get(document, 'spec', 'postRenderers')).flatMap((one) => get(one, 'kustomize') ?? []);
  if (renderers.length === 0) return [];
  const layer = kustomizationIn(file, renderers, operationsOf);
  return [{ ...layer, images: [], remote: true, appliedAt: file.span(document) }];
}

/** A folder that an object applies, and what it changes in it. */
interface Applied {
  path: string;
  changes: YamlNode | null;
}

function foldersApplied(document: YamlNode | null): Applied[] {
  const spec = get(document, 'spec');
  const applied = (path: YamlNode | null, changes: YamlNode | null): Applied[] => {
    const written = str(path);
    return written === null ? [] : [{ path: written, changes }];
  };
  const ofArgo = (of: YamlNode | null): Applied[] =>
    [get(of, 'source'), ...items(get(of, 'sources'))].flatMap((source) =>
      applied(get(source, 'path'), get(source, 'kustomize')),
    );
  switch (str(get(document, 'kind'))) {
    case 'Kustomization':
      return applied(get(spec, 'path'), spec);
    case 'Application':
      return ofArgo(spec);
    case 'ApplicationSet':
      return ofArgo(get(spec, 'template', 'spec'));
    default:
      return [];
  }
}

/** What a folder brings: its kustomization, or all manifests below it where it has none. */
function resourcesOf(folder: string, { paths }: Tree): string[] {
  const below = pathsBelow(paths, folder).filter((path) => YAML.test(path));
  const has = (name: string): boolean => isThere(paths, pathIn(folder, name));
  const isOne = below.length === 0 || KUSTOMIZATION_NAMES.some(has);
  return isOne ? [folder] : below.filter((path) => !isKustomization(path));
}

/** The components that an object adds to a folder, which it names from there. */
function componentsOf(changes: YamlNode | null, folder: string): Pick<Kustomization, 'components' | 'remote'> {
  const paths = items(get(changes, 'components')).map((item) => str(item) ?? '');
  const components = paths.map((path) => (path.includes('://') ? null : joinPath(folder, path)));
  return { components: components.filter((path) => path !== null), remote: components.includes(null) };
}

function changesAny(changes: YamlNode | null): boolean {
  return CHANGES.some((key) => get(changes, key) !== null);
}
