import { get, items, str } from '../read/yaml.ts';
import type { Carried } from './carried.ts';
import type { Claim } from './claim.ts';
import { imageClaim } from './image.ts';
import { baseOf, dirOf, relativeTo } from './paths.ts';
import type { ConfigMapSet, Unit } from './unit.ts';

/** A `kustomization.yaml`. */
export interface Kustomization {
  file: string;
  /** Root-relative files and folders it takes in. */
  resources: string[];
  /** Root-relative files that change the workloads taken in. */
  patches: string[];
  /** What it says about the images of its workloads. */
  images: Claim[];
}

/** Whether a path's name is a kustomization's. */
export function isKustomization(path: string): boolean {
  return /^(?:kustomization\.ya?ml|Kustomization)$/.test(baseOf(path));
}

export function kustomizationOf(carried: Carried): Kustomization {
  const found: Kustomization = { file: carried.file, resources: [], patches: [], images: [] };
  for (const document of carried.documents) {
    for (const list of ['resources', 'bases', 'components']) {
      for (const item of items(get(document, list))) {
        const path = str(item);
        const resource = path === null || path.includes('://') ? null : relativeTo(carried.file, path);
        if (resource !== null) found.resources.push(resource);
      }
    }
    for (const list of ['patches', 'patchesStrategicMerge']) {
      for (const item of items(get(document, list))) {
        const path = str(item) ?? str(get(item, 'path'));
        const patch = path === null || path.includes('\n') ? null : relativeTo(carried.file, path);
        if (patch !== null) found.patches.push(patch);
      }
    }
    for (const image of items(get(document, 'images'))) {
      const tag = get(image, 'newTag');
      const name = str(get(image, 'newName')) ?? str(get(image, 'name'));
      if (tag?.kind !== 'scalar' || name === null) continue;
      const quotes = tag.style === 'plain' ? 0 : 1;
      const span = carried.span({ start: tag.start + quotes, end: tag.end - quotes });
      const claim = imageClaim(`${name}:${tag.value}`, span, [], false);
      if (claim)
        found.images.push({ ...claim, levelAt: claim.updateLevel === null ? null : { text: tag.value, span } });
    }
  }
  return found;
}

/** Config maps and secrets that a kustomization generates from files. */
export function kustomizeMaps(carried: Carried): ConfigMapSet[] {
  return carried.documents.flatMap((document) =>
    ['configMapGenerator', 'secretGenerator'].flatMap((generator) =>
      items(get(document, generator)).flatMap((item): ConfigMapSet[] => {
        const name = str(get(item, 'name'));
        if (name === null) return [];
        const paths = items(get(item, 'files')).flatMap((file) => {
          const match = /^(?:([^=]+)=)?(.+)/s.exec(str(file) ?? '');
          if (!match) return [];
          const path = relativeTo(carried.file, match[2] as string);
          return path === null ? [] : [{ path, key: match[1] ?? null }];
        });
        return [{ name, file: carried.file, paths }];
      }),
    ),
  );
}

/**
 * Workloads as the outermost kustomizations render them: each takes the workloads of its resources, with its images
 * and, because names are looked up from its folder, its config maps. What no kustomization takes in stays as it is.
 */
export function kustomizedUnits(units: readonly Unit[], kustomizations: readonly Kustomization[]): Unit[] {
  const byFolder = new Map(kustomizations.map((one) => [dirOf(one.file), one]));
  const taken = new Set(kustomizations.flatMap((one) => one.resources));
  const roots = kustomizations.filter((one) => !taken.has(dirOf(one.file)));
  const placed = new Set<Unit>();
  const rendered = roots.flatMap((root) => {
    const layers = layersOf(root, byFolder);
    const files = new Set(layers.flatMap(({ resources }) => resources));
    const images = layers.flatMap((layer) => layer.images);
    // A patch may be a file of its own or stand in the kustomization itself.
    const patching = new Set(layers.flatMap((layer) => [...layer.patches, layer.file]));
    const patches = units.filter((unit) => unit.kind === 'kubernetes' && patching.has(unit.file));
    return units
      .filter((unit) => unit.kind === 'kubernetes' && files.has(unit.file))
      .map((unit) => {
        const own = patches.filter((patch) => patch.name === unit.name);
        for (const one of [unit, ...own]) placed.add(one);
        const patched = own.reduceRight(withPatch, unit);
        return { ...patched, file: root.file, claims: withImages(patched.claims, images) };
      });
  });
  return [...units.filter((unit) => !placed.has(unit)), ...rendered];
}

/** A workload with what a patch of it says: another image, further mounts. */
function withPatch(unit: Unit, patch: Unit): Unit {
  const another = patch.claims.length > 0;
  return {
    ...unit,
    at: another ? patch.at : unit.at,
    claims: another ? patch.claims : unit.claims,
    mounts: [...unit.mounts, ...patch.mounts],
  };
}

/** A kustomization and those it builds on, outermost first. */
function layersOf(root: Kustomization, byFolder: ReadonlyMap<string, Kustomization>): Kustomization[] {
  const layers: Kustomization[] = [];
  const pending = [root];
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    if (layers.includes(next)) continue;
    layers.push(next);
    pending.push(...next.resources.flatMap((resource) => byFolder.get(resource) ?? []));
  }
  return layers;
}

/** The outermost layer that names an image decides its version. */
function withImages(claims: readonly Claim[], images: readonly Claim[]): Claim[] {
  return claims.map((claim) => {
    if (claim.kind !== 'image') return claim;
    const override = images.find((image) => image.product === claim.product);
    return override ? { ...override, labels: claim.labels } : claim;
  });
}
