import type { ImageChange } from '../evidence/image-change.ts';
import { type Unit, without } from '../evidence/unit.ts';
import type { Carried } from '../text/carried.ts';
import { byFile, isIn } from '../text/located.ts';
import { baseOf, dirOf } from '../text/paths.ts';
import { type JsonPatch, mountsAfter } from './json-operations.ts';
import type { Kustomization, ReplacedImage } from './kustomization.ts';
import {
  changeOfImage,
  imageOfChange,
  imageText,
  isNamedAs,
  type RenderedImage,
  renderedClaim,
  withChange,
  withImage,
  writtenImage,
} from './kustomize-images.ts';
import { isImageMeant, replacedIn, replacementSources } from './kustomize-replacements.ts';
import { isMeant } from './patch-target.ts';
import { mountsInto } from './pod-mounts.ts';
import type { MergePatch } from './strategic-merge.ts';

/**
 * Workloads as the outermost kustomizations render them: each takes the workloads of its resources, with its images
 * and, because names are looked up layer by layer, its config maps. What no kustomization takes in stays as it is.
 * Of a workload that comes from elsewhere an entry of `images`, or a JSON 6902 patch of its image, is all that is known.
 *
 * @param textOf text of a file of the repository
 * @param isThere whether a path is a file or a folder of the repository
 * @param applied folders of kustomizations that run by themselves though others take them in
 * @param carried reads a manifest of the repository
 */
export function kustomizedUnits(
  units: readonly Unit[],
  kustomizations: readonly Kustomization[],
  textOf: (file: string) => string | null,
  isThere: (path: string) => boolean,
  applied: ReadonlySet<string> = new Set(),
  carried: (path: string) => Carried | null = () => null,
): Unit[] {
  const taken = new Set(kustomizations.flatMap((one) => [...one.resources, ...one.components]));
  const renderer = new Renderer(units, kustomizations, textOf, isThere, carried);
  const rendered = kustomizations
    .filter(({ file, appliedAt }) => appliedAt || !taken.has(dirOf(file)) || applied.has(dirOf(file)))
    .flatMap((root) => {
      const { workloads, files } = renderer.render(root);
      return workloads.flatMap((workload) => {
        const { first, image, path } = workload;
        const unit = withPatches(workload, carried);
        const claims = renderedClaims(unit, image);
        const layers = { path, all: files };
        return renderer.placed.has(first) || claims.length > 0 ? [{ ...unit, file: root.file, claims, layers }] : [];
      });
    });
  return [...units.filter((unit) => !renderer.placed.has(unit)), ...rendered];
}

/** What stands for a text that nobody knows. */
const UNKNOWN = '$UNKNOWN';

/** A workload on its way through the layers. */
interface Workload {
  /** The one it began as. */
  first: Unit;
  unit: Unit;
  /** The names its Deployment has had, the last one last: a patch may say any of them. */
  names: readonly string[];
  kind: string | null;
  /** The labels of that. */
  labels: ReadonlyMap<string, string>;
  image: RenderedImage;
  /** The patches that are for it, of both forms. */
  patches: readonly (JsonPatch | MergePatch)[];
  /** The files of each layer it has come through, the last one first. */
  path: string[][];
}

/** What a layer takes in. */
interface Rendered {
  workloads: readonly Workload[];
  /** Whether some of it lies elsewhere, so that there may be workloads nobody sees here. */
  open: boolean;
  /** The files of all its layers. */
  files: readonly string[];
  /** The patches of all its layers, the outermost last. */
  patches: readonly (JsonPatch | MergePatch)[];
}

class Renderer {
  /** Workloads and patches that some layer takes in. */
  readonly placed = new Set<Unit>();
  private readonly textOf: (file: string) => string | null;
  private readonly byFolder: ReadonlyMap<string, Kustomization>;
  private readonly byFile: ReadonlyMap<string, readonly Unit[]>;
  private readonly isThere: (path: string) => boolean;
  private readonly patchFiles: ReadonlySet<string>;
  private readonly carried: (path: string) => Carried | null;
  private readonly known = new Map<Kustomization, Rendered>();

  constructor(
    units: readonly Unit[],
    kustomizations: readonly Kustomization[],
    textOf: (file: string) => string | null,
    isThere: (path: string) => boolean,
    carried: (path: string) => Carried | null,
  ) {
    this.carried = carried;
    this.textOf = textOf;
    this.isThere = isThere;
    this.patchFiles = new Set(kustomizations.flatMap(({ patches }) => patches));
    this.byFolder = new Map(kustomizations.filter((one) => !one.appliedAt).map((one) => [dirOf(one.file), one]));
    this.byFile = byFile(units.filter(({ kind }) => kind === 'kubernetes'));
  }

  /** The workloads of a kustomization with all its layers. */
  render(layer: Kustomization): Rendered {
    const known = this.known.get(layer);
    if (known) return known;
    // One that takes in itself, through others or not, brings nothing more.
    this.known.set(layer, { workloads: [], open: false, files: [], patches: [] });
    let rendered = this.taken(layer);
    for (const path of layer.components) {
      const component = this.byFolder.get(path);
      if (component) rendered = this.changed(component, together([rendered, this.taken(component)]));
    }
    rendered = this.changed(layer, rendered);
    this.known.set(layer, rendered);
    return rendered;
  }

  /** What the resources of a kustomization bring. */
  private taken({ resources, components, remote }: Kustomization): Rendered {
    const open = remote || [...resources, ...components].some((path) => !this.isThere(path));
    const brought = resources.map((resource): Rendered => {
      const layer = this.byFolder.get(resource);
      if (layer) return this.render(layer);
      const workloads = (this.byFile.get(resource) ?? []).map((unit) => this.begun(unit));
      return { workloads, open: false, files: [], patches: [] };
    });
    return together([...brought, { workloads: [], open, files: [], patches: [] }]);
  }

  private begun(unit: Unit): Workload {
    this.placed.add(unit);
    const image = writtenImage(unit, this.textOf);
    return {
      first: unit,
      unit,
      names: [unit.workload ?? ''],
      kind: unit.manifestKind ?? null,
      labels: new Map(unit.labels),
      image,
      patches: [],
      path: [],
    };
  }

  /** Workloads with the patches and images of one layer; a patch is a file of its own or stands in the kustomization. */
  private changed(layer: Kustomization, { workloads, open, files, patches: inner }: Rendered): Rendered {
    const own = [layer.file, ...layer.resources, ...layer.patches];
    const patches = [...layer.patches, layer.file]
      .flatMap((path) => this.byFile.get(path) ?? [])
      .filter(({ at }) => !layer.appliedAt || isIn(at, layer.appliedAt))
      .map((patch) => ({ patch, of: patchedBy(patch, layer, workloads, open) }));
    let changed = workloads.map((workload): Workload => {
      const its = patches.filter(({ of }) => of.has(workload)).map(({ patch }) => patch);
      for (const patch of its) this.placed.add(patch);
      const patched = its.reduce((before, patch) => this.withPatch(before, patch), workload);
      const { unit } = patched;
      const moved = layer.movesNamespace ? { ...unit, namespace: null } : unit;
      const changes = [...layer.merges, ...layer.jsonPatches].filter((patch) => isMeant(patch, workload));
      return {
        ...patched,
        unit: moved,
        names: renamed(workload.names, layer),
        labels: new Map([...workload.labels, ...(layer.labels ?? [])]),
        patches: [...workload.patches, ...changes],
        path: [own, ...workload.path],
      };
    });
    for (const replaced of layer.replaced) {
      const isUsed = changed.some((workload) => isReplaced(replaced, workload, changed));
      if (open && !isUsed) changed.push(elsewhere(changeOfImage(replaced.image), layer));
      else
        changed = changed.map((workload) =>
          isReplaced(replaced, workload, changed)
            ? { ...workload, image: withImage(workload.image, replaced.image) }
            : workload,
        );
    }
    for (const change of layer.images) {
      const isUsed = changed.some(({ image }) => image.name === change.name);
      if (open && !isUsed) changed.push(elsewhere(change, layer));
      else changed = changed.map((workload) => ({ ...workload, image: withChange(workload.image, change) }));
    }
    const all = { files: [...own, ...files], patches: [...inner, ...layer.merges, ...layer.jsonPatches] };
    return { workloads: this.withReplacements(layer, changed, all), open, ...all };
  }

  /** Workloads with what the replacements of a layer put into their images, which they do last. */
  private withReplacements(
    { replacements }: Kustomization,
    workloads: Workload[],
    { files, patches }: Pick<Rendered, 'files' | 'patches'>,
  ): readonly Workload[] {
    if (replacements.length === 0) return workloads;
    const objects = files.filter((path) => !this.patchFiles.has(path));
    const textFor = replacementSources(objects, patches, this.carried, this.textOf);
    return replacements.reduce((before, { source, target }) => {
      const text = textFor(source);
      return before.map((workload) => {
        const { unit, image } = workload;
        const meant = isImageMeant(target, workload, unit.name, unit.position ?? 0);
        if (meant === false) return workload;
        const given = meant ? text : null;
        // Of an image that nobody knows the name is taken to stay.
        const unknown = target.part.delimiter === null ? `${image.name}:${UNKNOWN}` : UNKNOWN;
        const replaced = replacedIn(imageText(image), target, given?.text ?? unknown);
        return { ...workload, image: withImage(image, { text: replaced, span: given?.span ?? image.at }) };
      });
    }, workloads);
  }

  /** A workload with what a patch of it says: another image, further mounts. */
  private withPatch({ unit, image, ...more }: Workload, patch: Unit): Workload {
    const another = patch.claims.length > 0;
    return {
      ...more,
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

/**
 * The workloads that a patch changes: of those with its container the ones of its name. Where none has that, a name may
 * have been put together, and all with the container are, unless the one meant may lie elsewhere.
 */
function patchedBy(
  patch: Unit,
  { targets }: Kustomization,
  workloads: readonly Workload[],
  open: boolean,
): ReadonlySet<Workload> {
  const alike = workloads.filter(({ unit }) => unit.name === patch.name);
  const its = targets.filter(({ at }) => isIn(patch.at, at));
  const named = alike.filter((workload) =>
    its.length > 0
      ? its.some((target) => isMeant(target, workload))
      : patch.workload === undefined || workload.names.includes(patch.workload),
  );
  return new Set(named.length > 0 || open ? named : alike);
}

/**
 * Whether a JSON 6902 patch gives a workload its image. One whose target tells no name may be for any: it is for what has
 * an image of that name, or for the only one.
 */
function isReplaced(replaced: ReplacedImage, workload: Workload, all: readonly Workload[]): boolean {
  const { names, labels, position, image } = replaced;
  if ((workload.unit.position ?? 0) !== position) return false;
  if (!isMeant(replaced, workload)) return false;
  return names !== null || labels !== undefined || all.length === 1 || isNamedAs(image, workload.image);
}

/** A workload with what its patches leave of the mounts that its manifest has, and what they take away. */
function withPatches({ first, unit, patches }: Workload, carried: (path: string) => Carried | null): Unit {
  const documents = patches.length === 0 ? [] : (carried(first.file)?.documents ?? []);
  const own = mountsAfter(documents, first, patches);
  if (own === null) return unit;
  const merged = patches.flatMap((patch) => ('merge' in patch ? (mountsInto(patch.merge, first.name) ?? []) : []));
  // What other patches add stands behind the manifest's own.
  const added = unit.mounts.slice(first.mounts.length).filter((mount) => mount.kind === 'map');
  const known = [...first.mounts.filter((mount) => mount.kind === 'map'), ...merged];
  const unmounted = without(known, own);
  const mounts = [...own, ...without(added, merged)];
  return { ...unit, mounts, ...(unmounted.length > 0 ? { unmounted } : {}) };
}

/** The names of a workload with the one that a layer gives it. */
function renamed(names: readonly string[], { prefix = '', suffix = '' }: Kustomization): readonly string[] {
  return prefix + suffix === '' ? names : [...names, `${prefix}${names.at(-1)}${suffix}`];
}

/** Variants of variants are as many as the product of all: beyond these, each workload counts once. */
const MAX_VARIANTS = 1000;

/** What several bring, each variant of a workload for itself: one server runs of every overlay that is taken in. */
function together(all: readonly Rendered[]): Rendered {
  const found = [...new Set(all.flatMap(({ workloads }) => workloads))];
  const firsts = new Map(found.map((workload) => [workload.first, workload]));
  const workloads = found.length - firsts.size > MAX_VARIANTS ? [...firsts.values()] : found;
  return {
    workloads,
    open: all.some(({ open }) => open),
    files: [...new Set(all.flatMap(({ files }) => files))],
    patches: [...new Set(all.flatMap(({ patches }) => patches))],
  };
}

/** A workload that comes from elsewhere, of which only an entry of `images` or a patch speaks. */
function elsewhere(change: ImageChange, { file }: Kustomization): Workload {
  const image = imageOfChange(change);
  const unit: Unit = {
    kind: 'kubernetes',
    name: baseOf(change.name),
    file,
    at: change.at,
    claims: [],
    builds: null,
    mounts: [],
    environment: null,
  };
  return { first: unit, unit, names: [''], kind: null, labels: new Map(), image, patches: [], path: [] };
}

/** What a workload says, its image as the layers leave it. */
function renderedClaims(unit: Unit, image: RenderedImage): Unit['claims'] {
  const claim = image.changed ? renderedClaim(image) : null;
  return image.changed
    ? [...(claim ? [claim] : []), ...unit.claims.filter(({ kind }) => kind !== 'image')]
    : unit.claims;
}
