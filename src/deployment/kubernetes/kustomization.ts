import type { Span } from '../../model.ts';
import { get, items, str, type YamlNode } from '../../read/yaml.ts';
import { takeApart } from '../evidence/image.ts';
import type { ImageChange } from '../evidence/image-change.ts';
import { productOfName } from '../evidence/product-name.ts';
import { type Carried, carry, locatedScalar } from '../text/carried.ts';
import type { Located } from '../text/located.ts';
import { baseOf, literally, relativeTo } from '../text/paths.ts';
import { plainName } from '../text/plain-name.ts';
import type { JsonPatch } from './json-operations.ts';
import { textsOf } from './kubernetes.ts';
import { KUSTOMIZATION_NAMES } from './kustomization-names.ts';
import { imageChange } from './kustomize-images.ts';
import { type ImageReplacement, imageReplacements } from './kustomize-replacements.ts';
import { type PatchTarget, patchTarget } from './patch-target.ts';
import type { MergePatch } from './strategic-merge.ts';

/** A `kustomization.yaml`, or what Flux or Argo CD changes in a folder that it applies. */
export interface Kustomization {
  file: string;
  /** Where the object of Flux or Argo CD stands. */
  appliedAt?: Span;
  /** Root-relative files and folders it takes in. */
  resources: string[];
  /** Whether it takes in something else: what has an address, or lies outside the scanned folder. */
  remote: boolean;
  /** Root-relative files that change the workloads taken in. */
  patches: string[];
  /** What the patches with a `target` are for. */
  targets: PlacedTarget[];
  /** Root-relative folders of components, which also change what the resources bring. */
  components: string[];
  /** Whether it puts all that it takes in into one namespace. */
  movesNamespace?: true;
  /** What it puts around the names of all that it takes in. */
  prefix?: string;
  suffix?: string;
  /** The labels that it gives all that it takes in. */
  labels?: readonly (readonly [string, string])[];
  /** What it says about the images of its workloads. */
  images: ImageChange[];
  /** The images that its JSON 6902 patches give containers. */
  replaced: ReplacedImage[];
  /** What its `replacements` put into images. */
  replacements: ImageReplacement[];
  /** Its JSON 6902 patches. */
  jsonPatches: JsonPatch[];
  /** Its strategic merge patches. */
  merges: MergePatch[];
}

/** An image that a JSON 6902 patch gives a container of the workloads of its target. */
export interface ReplacedImage extends PatchTarget {
  /** Which of their containers it is. */
  position: number;
  image: Located;
}

/** The workloads that a patch changes by its `target`, whatever its own text is called. */
interface PlacedTarget extends PatchTarget {
  /** Where the patch stands. */
  at: Span;
}

/** Whether a path's name is a kustomization's. */
export function isKustomization(path: string): boolean {
  return KUSTOMIZATION_NAMES.includes(baseOf(path));
}

/**
 * Reads a kustomization.
 *
 * @param operationsOf the text of a JSON 6902 patch, by the node that it stands in or its root-relative path
 */
export function kustomizationOf(
  carried: Carried,
  operationsOf: (patch: YamlNode | string) => Carried | null = () => null,
): Kustomization {
  return kustomizationIn(carried, carried.documents, operationsOf);
}

/** The same for what stands in some nodes of a file. */
export function kustomizationIn(
  carried: Carried,
  documents: readonly (YamlNode | null)[],
  operationsOf: (patch: YamlNode | string) => Carried | null,
): Kustomization {
  const { file } = carried;
  const found: Kustomization = {
    file,
    resources: [],
    remote: false,
    components: [],
    patches: [],
    targets: [],
    images: [],
    replaced: [],
    replacements: [],
    jsonPatches: [],
    merges: [],
  };
  for (const document of documents) {
    if (str(get(document, 'namespace')) !== null) found.movesNamespace = true;
    const [prefix, suffix] = [str(get(document, 'namePrefix')), str(get(document, 'nameSuffix'))];
    if (prefix !== null) found.prefix = prefix;
    if (suffix !== null) found.suffix = suffix;
    const labels = [get(document, 'commonLabels'), ...items(get(document, 'labels')).map((one) => get(one, 'pairs'))];
    if (labels.some((one) => one !== null)) found.labels = [...(found.labels ?? []), ...labels.flatMap(textsOf)];
    const named = (list: string): string[] =>
      items(get(document, list)).flatMap((item) => {
        const path = str(item);
        const resource = path === null || path.includes('://') ? null : relativeTo(file, path);
        if (path !== null && resource === null) found.remote = true;
        return resource === null ? [] : [resource];
      });
    found.resources.push(...named('resources'), ...named('bases'));
    found.components.push(...named('components'));
    for (const list of ['patches', 'patchesStrategicMerge']) {
      for (const item of items(get(document, list))) {
        const path = str(item) ?? str(get(item, 'path'));
        const patch = path === null || path.includes('\n') ? null : relativeTo(file, path);
        if (patch !== null) found.patches.push(patch);
        const at =
          patch === null ? item && carried.span(item) : { file: patch, start: 0, end: Number.MAX_SAFE_INTEGER };
        const target = get(item, 'target');
        if (target !== null && at !== null) found.targets.push({ at, ...patchTarget(target) });
        const inLine = item?.kind === 'scalar' ? item : get(item, 'patch');
        const read =
          patch !== null ? operationsOf(patch) : inLine?.kind === 'scalar' ? carry(file, inLine.text()) : null;
        found.merges.push(...mergesIn(read, target));
      }
    }
    for (const item of items(get(document, 'patchesJson6902'))) {
      const path = str(get(item, 'path'));
      const patch = path === null ? null : relativeTo(file, path);
      if (patch !== null) found.patches.push(patch);
    }
    for (const item of [...items(get(document, 'patches')), ...items(get(document, 'patchesJson6902'))]) {
      const patch = jsonPatchOf(item, file, operationsOf);
      if (patch === null) continue;
      found.replaced.push(...replacedImages(patch));
      found.jsonPatches.push(patch);
    }
    for (const item of items(get(document, 'images'))) {
      const change = imageChange(item, carried);
      if (change) found.images.push(change);
    }
    for (const item of items(get(document, 'replacements'))) {
      const path = relativeTo(file, str(get(item, 'path')) ?? '');
      const apart = get(item, 'path') === null || path === null ? null : operationsOf(path);
      const all = apart?.documents.flatMap((one) => (one?.kind === 'seq' ? one.items : [one])) ?? [item];
      found.replacements.push(...all.flatMap((one) => imageReplacements(one, apart ?? carried)));
    }
    if (items(get(document, 'helmCharts')).some((chart) => get(chart, 'repo') !== null)) found.remote = true;
  }
  return found;
}

/** Where a patch has the image of a container, but for one that only prepares the others. */
const IMAGE_PATH = /^\/(?:\w{1,50}\/){1,9}containers\/(\d{1,3})\/image$/;

/** An item of `patches` when it is a JSON 6902 patch. */
function jsonPatchOf(
  item: YamlNode | null,
  file: string,
  operationsOf: (patch: YamlNode | string) => Carried | null,
): JsonPatch | null {
  const target = get(item, 'target');
  const path = str(get(item, 'path'));
  const source = path === null ? get(item, 'patch') : relativeTo(file, path);
  const carried = target === null || source === null ? null : operationsOf(source);
  const operations = carried?.documents.flatMap((document) => items(document).filter((one) => one !== null)) ?? [];
  if (carried === null || operations.length === 0) return null;
  return { ...patchTarget(target), operations, carried };
}

/** The manifests of a text that change others of their kind and name, or what the target of the patch says. */
function mergesIn(patch: Carried | null, target: YamlNode | null): MergePatch[] {
  return (patch?.documents ?? []).flatMap((merge): MergePatch[] => {
    const name = str(get(merge, 'metadata', 'name'));
    if (patch === null || merge?.kind !== 'map' || (name === null && target === null)) return [];
    const own = { names: new RegExp(`^${literally(plainName(name ?? ''))}$`), kind: str(get(merge, 'kind')) };
    return [{ ...(target === null ? own : patchTarget(target)), merge, carried: patch }];
  });
}

/** The images that a JSON 6902 patch gives containers. */
function replacedImages({ operations, carried, ...target }: JsonPatch): ReplacedImage[] {
  return operations.flatMap((operation): ReplacedImage[] => {
    const position = IMAGE_PATH.exec(str(get(operation, 'path')) ?? '')?.[1];
    const image = locatedScalar(get(operation, 'value'), carried);
    const isSet = /^(?:add|replace)$/.test(str(get(operation, 'op')) ?? '');
    if (!isSet || position === undefined || image === null) return [];
    return [{ ...target, position: Number(position), image }];
  });
}

/** YAML files that kustomizations take in, when one of them gives an image a name of a product, or may do so. */
export function resourcesOfNamedImages(kustomizations: readonly Kustomization[]): string[] {
  const isNamed = kustomizations.some(
    ({ images, replaced, replacements }) =>
      replacements.length > 0 ||
      images.some(({ newName }) => newName !== null && productOfName(newName) !== null) ||
      replaced.some(({ image }) => productOfName(takeApart(image.text).name) !== null),
  );
  return isNamed ? kustomizations.flatMap(({ resources }) => resources.filter((path) => /\.ya?ml$/.test(path))) : [];
}
