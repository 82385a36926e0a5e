import { get, items, str } from '../read/yaml.ts';
import type { Carried } from './carried.ts';
import {
  type ImageChange,
  imageChange,
  type RenderedImage,
  renderedClaim,
  withChange,
  writtenImage,
} from './kustomize-images.ts';
import { baseOf, dirOf, relativeTo } from './paths.ts';
import { productOfName } from './product-name.ts';
import type { ConfigMapSet, Unit } from './unit.ts';

/** A `kustomization.yaml`. */
export interface Kustomization {
  file: string;
  /** Root-relative files and folders it takes in. */
  resources: string[];
  /** Root-relative files that change the workloads taken in. */
  patches: string[];
  /** Root-relative folders of components, which also change what the resources bring. */
  components: string[];
  /** What it says about the images of its workloads. */
  images: ImageChange[];
}

/** Whether a path's name is a kustomization's. */
export function isKustomization(path: string): boolean {
  return /^(?:kustomization\.ya?ml|Kustomization)$/.test(baseOf(path));
}

export function kustomizationOf(carried: Carried): Kustomization {
  const found: Kustomization = { file: carried.file, resources: [], components: [], patches: [], images: [] };
  for (const document of carried.documents) {
    const named = (list: string): string[] =>
      items(get(document, list)).flatMap((item) => {
        const path = str(item);
        const resource = path === null || path.includes('://') ? null : relativeTo(carried.file, path);
        return resource === null ? [] : [resource];
      });
    found.resources.push(...named('resources'), ...named('bases'));
    found.components.push(...named('components'));
    for (const list of ['patches', 'patchesStrategicMerge']) {
      for (const item of items(get(document, list))) {
        const path = str(item) ?? str(get(item, 'path'));
        const patch = path === null || path.includes('\n') ? null : relativeTo(carried.file, path);
        if (patch !== null) found.patches.push(patch);
      }
    }
    for (const item of items(get(document, 'images'))) {
      const change = imageChange(item, carried);
      if (change) found.images.push(change);
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

/** YAML files that kustomizations take in, when one of them gives an image a name of a product. */
export function resourcesOfNamedImages(kustomizations: readonly Kustomization[]): string[] {
  const isNamed = kustomizations.some(({ images }) =>
    images.some(({ newName }) => newName !== null && productOfName(newName) !== null),
  );
  return isNamed ? kustomizations.flatMap(({ resources }) => resources.filter((path) => /\.ya?ml$/.test(path))) : [];
}

/**
 * Workloads as the outermost kustomizations render them: each takes the workloads of its resources, with its images
 * and, because names are looked up from its folder, its config maps. What no kustomization takes in stays as it is.
 *
 * @param textOf text of a file of the repository
 */
export function kustomizedUnits(
  units: readonly Unit[],
  kustomizations: readonly Kustomization[],
  textOf: (file: string) => string | null,
): Unit[] {
  const taken = new Set(kustomizations.flatMap((one) => [...one.resources, ...one.components]));
  const renderer = new Renderer(units, kustomizations, textOf);
  const rendered = kustomizations
    .filter((one) => !taken.has(dirOf(one.file)))
    .flatMap((root) =>
      renderer.render(root).map(({ unit, image }) => ({
        ...unit,
        file: root.file,
        claims: renderedClaims(unit, image),
      })),
    );
  return [...units.filter((unit) => !renderer.placed.has(unit)), ...rendered];
}

/** A workload on its way through the layers. */
interface Workload {
  /** The one it began as. */
  first: Unit;
  unit: Unit;
  image: RenderedImage;
}

class Renderer {
  /** Workloads and patches that some layer takes in. */
  readonly placed = new Set<Unit>();
  private readonly textOf: (file: string) => string | null;
  private readonly byFolder: ReadonlyMap<string, Kustomization>;
  private readonly byFile = new Map<string, Unit[]>();
  private readonly known = new Map<Kustomization, readonly Workload[]>();

  constructor(
    units: readonly Unit[],
    kustomizations: readonly Kustomization[],
    textOf: (file: string) => string | null,
  ) {
    this.textOf = textOf;
    this.byFolder = new Map(kustomizations.map((one) => [dirOf(one.file), one]));
    for (const unit of units) {
      if (unit.kind === 'kubernetes') this.byFile.set(unit.file, [...(this.byFile.get(unit.file) ?? []), unit]);
    }
  }

  /** The workloads of a kustomization with all its layers. */
  render(layer: Kustomization): readonly Workload[] {
    const known = this.known.get(layer);
    if (known) return known;
    // One that takes in itself, through others or not, brings nothing more.
    this.known.set(layer, []);
    let workloads = this.taken(layer.resources);
    for (const path of layer.components) {
      const component = this.byFolder.get(path);
      if (component) workloads = this.changed(component, [...workloads, ...this.taken(component.resources)]);
    }
    const rendered = this.changed(layer, workloads);
    this.known.set(layer, rendered);
    return rendered;
  }

  private taken(resources: readonly string[]): Workload[] {
    const found = resources.flatMap((resource): readonly Workload[] => {
      const layer = this.byFolder.get(resource);
      return layer ? this.render(layer) : (this.byFile.get(resource) ?? []).map((unit) => this.begun(unit));
    });
    return [...new Map(found.map((workload) => [workload.first, workload])).values()];
  }

  private begun(unit: Unit): Workload {
    this.placed.add(unit);
    return { first: unit, unit, image: writtenImage(unit, this.textOf) };
  }

  /** Workloads with the patches and images of one layer; a patch is a file of its own or stands in the kustomization. */
  private changed(layer: Kustomization, workloads: readonly Workload[]): Workload[] {
    const patches = [...layer.patches, layer.file].flatMap((path) => this.byFile.get(path) ?? []);
    return workloads.map((workload) => {
      const own = patches.filter((patch) => patch.name === workload.unit.name);
      for (const patch of own) this.placed.add(patch);
      const patched = own.reduce((before, patch) => this.withPatch(before, patch), workload);
      return { ...patched, image: layer.images.reduce(withChange, patched.image) };
    });
  }

  /** A workload with what a patch of it says: another image, further mounts. */
  private withPatch({ first, unit, image }: Workload, patch: Unit): Workload {
    const another = patch.claims.length > 0;
    return {
      first,
      unit: {
        ...unit,
        at: another ? patch.at : unit.at,
        claims: another ? patch.claims : unit.claims,
        mounts: [...unit.mounts, ...patch.mounts],
      },
      image: another ? writtenImage(patch, this.textOf) : image,
    };
  }
}

/** What a workload says, its image as the layers leave it. */
function renderedClaims(unit: Unit, image: RenderedImage): Unit['claims'] {
  const claim = image.changed ? renderedClaim(image) : null;
  return image.changed
    ? [...(claim ? [claim] : []), ...unit.claims.filter(({ kind }) => kind !== 'image')]
    : unit.claims;
}
