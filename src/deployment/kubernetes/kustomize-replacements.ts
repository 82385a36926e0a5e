import { addTo } from '../../lists.ts';
import { get, items, str, type YamlNode } from '../../read/yaml.ts';
import { type Carried, locatedScalar } from '../text/carried.ts';
import { envFileVariables } from '../text/dot-env.ts';
import type { Located } from '../text/located.ts';
import { relativeTo } from '../text/paths.ts';
import { plainName } from '../text/plain-name.ts';
import { type JsonPatch, patched } from './json-operations.ts';
import { textsOf } from './kubernetes.ts';
import { isMeant, type Named, type PatchTarget, patchTarget } from './patch-target.ts';
import type { MergePatch } from './strategic-merge.ts';

/** What an item of `replacements` puts into the image of containers. */
export interface ImageReplacement {
  source: ReplacementSource;
  target: ImageTarget;
}

/** Where the text comes from: a field of an object, or what the item itself says. */
interface ReplacementSource {
  kind: string | null;
  name: string | null;
  path: readonly string[];
  part: Part;
  value: Located | null;
}

/** Whose image it goes into. */
interface ImageTarget {
  selected: PatchTarget;
  rejected: readonly Rejected[];
  /** The container by its name or its position; null for all. */
  container: string | number | null;
  part: Part;
}

/** The workloads that a target leaves out. */
interface Rejected extends PatchTarget {
  /** Whether all that tells them is followed. */
  isKnown: boolean;
}

/** What stands at an index between delimiters; without a delimiter the whole text. */
interface Part {
  delimiter: string | null;
  index: number;
}

/** The field that is taken where none is said. */
const NAME = 'metadata.name';
/** Where a field path has the image of a container, but for one that only prepares the others. */
const IMAGE_FIELD = /^(?:\w{1,50}\.){1,9}containers\.(?:(\d{1,3})|\[name=([\w.-]{1,100})\]|\*)\.image$/;
/** `data`, `tls\.crt`, `[name=is]`, `0` */
const STEP = /\[([\w-]{1,100})=([^\]]{1,300})\]|(?:\\.|[^.\\]){1,300}/g;

/** What an item of `replacements` puts into images. */
export function imageReplacements(item: YamlNode | null, carried: Carried): ImageReplacement[] {
  const from = get(item, 'source');
  const source: ReplacementSource = {
    kind: str(get(from, 'kind')),
    name: str(get(from, 'name')),
    path: (str(get(from, 'fieldPath')) ?? NAME).match(STEP) ?? [],
    part: partOf(from),
    value: locatedScalar(get(item, 'sourceValue'), carried),
  };
  return items(get(item, 'targets')).flatMap((target) =>
    items(get(target, 'fieldPaths')).flatMap((field): ImageReplacement[] => {
      const match = IMAGE_FIELD.exec(str(field) ?? '');
      if (match === null) return [];
      const [, position, name = null] = match;
      return [
        {
          source,
          target: {
            selected: patchTarget(get(target, 'select')),
            rejected: items(get(target, 'reject')).flatMap(rejectedBy),
            container: position === undefined ? name : Number(position),
            part: partOf(target),
          },
        },
      ];
    }),
  );
}

/** What an item of `reject` leaves out; one that says nothing leaves out nothing. */
function rejectedBy(item: YamlNode | null): Rejected[] {
  const said = textsOf(item).flatMap(([key, text]) => (text === '' ? [] : [key]));
  const target = patchTarget(item);
  const isFollowed = (key: string): boolean =>
    (key === 'name' && target.names !== null) ||
    (key === 'labelSelector' && target.labels !== undefined) ||
    ['kind', 'group', 'version'].includes(key);
  return said.length === 0 ? [] : [{ ...target, isKnown: said.every(isFollowed) }];
}

function partOf(end: YamlNode | null): Part {
  const options = get(end, 'options');
  return { delimiter: str(get(options, 'delimiter')) || null, index: Number(str(get(options, 'index')) ?? 0) };
}

/** Whether a target means the image of a container; null where it may be left out. */
export function isImageMeant(
  { selected, rejected, container }: ImageTarget,
  workload: Named,
  name: string,
  position: number,
): boolean | null {
  const isIts = container === null || container === (typeof container === 'number' ? position : name);
  if (!isIts || !isMeant(selected, workload)) return false;
  const its = rejected.filter((one) => isMeant(one, workload));
  if (its.length === 0) return true;
  return its.some(({ isKnown }) => isKnown) ? false : null;
}

/** What a text becomes with another one in the place that a target says: before all, behind all or between. */
export function replacedIn(before: string, { part: { delimiter, index } }: ImageTarget, text: string): string {
  if (delimiter === null) return text;
  const parts = before.split(delimiter);
  return (index < 0 ? [text, ...parts] : parts.toSpliced(index, 1, text)).join(delimiter);
}

/**
 * Looks up what replacements take, in the objects of some layers.
 *
 * @param files those of the layers that are no patches, the outermost first
 * @param patches those of the layers, the innermost first
 * @param carried reads a file as YAML
 * @param textOf text of a file
 * @returns null for a text that is not known
 */
export function replacementSources(
  files: readonly string[],
  patches: readonly (JsonPatch | MergePatch)[],
  carried: (path: string) => Carried | null,
  textOf: (file: string) => string | null,
): (source: ReplacementSource) => Located | null {
  const fields = new Map<string, Located>();
  const objects = new Map<string, { object: YamlNode | null; file: Carried }[]>();
  for (const file of [...new Set(files)].flatMap((path) => carried(path) ?? [])) {
    for (const document of file.documents) {
      for (const [key, field] of generatedFields(document, file, textOf)) if (!fields.has(key)) fields.set(key, field);
      const key = keyOf(str(get(document, 'kind')), str(get(document, 'metadata', 'name')));
      addTo(objects, key, { object: document, file });
    }
  }
  return ({ kind, name, path, part: { delimiter, index }, value }) => {
    const generated = fields.get(keyOf(kind, name, path)) ?? null;
    const found = (objects.get(keyOf(kind, name)) ?? [{ object: null, file: null }]).map(({ object, file }) => {
      const labels = new Map(textsOf(get(object, 'metadata', 'labels')));
      const own = { names: [plainName(name ?? '')], kind, labels };
      const its = patches.filter((patch) => isMeant(patch, own));
      return afterPatches(generated ?? (file && locatedScalar(fieldAt(object, path), file)), object, path, its);
    });
    // Which of several (in namespaces of their own) is meant is not followed.
    const [first = null] = found;
    const whole = value ?? (found.every((one) => one?.text === first?.text) ? first : null);
    if (whole === null || delimiter === null) return whole;
    const text = whole.text.split(delimiter)[index];
    return text === undefined ? null : { ...whole, text };
  };
}

/** A field of an object as patches leave it, which keep its name. */
function afterPatches(
  written: Located | null,
  object: YamlNode | null,
  path: readonly string[],
  patches: readonly (JsonPatch | MergePatch)[],
): Located | null {
  if (path.join('.') === NAME) return written;
  let [found, before] = [written, object];
  for (const patch of patches) {
    const after = patched(before, patch);
    const field = fieldAt(after, path);
    if (str(field) !== str(fieldAt(before, path))) found = locatedScalar(field, patch.carried);
    before = after;
  }
  return found;
}

function keyOf(kind: string | null, name: string | null, path: readonly string[] = []): string {
  return JSON.stringify([kind, plainName(name ?? ''), ...path]);
}

/** The keys of the config maps that a kustomization generates, but for whole files. */
function generatedFields(
  document: YamlNode | null,
  file: Carried,
  textOf: (file: string) => string | null,
): [string, Located][] {
  return items(get(document, 'configMapGenerator')).flatMap((item) => {
    const key = (name: string): string => keyOf('ConfigMap', str(get(item, 'name')), ['data', name]);
    const literals = items(get(item, 'literals')).flatMap((literal): [string, Located][] => {
      const whole = locatedScalar(literal, file);
      const [, name, quote = '', text] = /^([^=]{1,200})=(["']?)(.*)\2$/s.exec(whole?.text ?? '') ?? [];
      if (whole === null || name === undefined || text === undefined) return [];
      const start = whole.span.start + name.length + 1 + quote.length;
      return [[key(name), { text, span: { ...whole.span, start, end: start + text.length } }]];
    });
    const envs = [get(item, 'env'), ...items(get(item, 'envs'))].flatMap((env): [string, Located][] => {
      const path = relativeTo(file.file, str(env) ?? '');
      return [...envFileVariables(path, textOf)].map(([name, value]) => [key(name), value]);
    });
    return [...literals, ...envs];
  });
}

function fieldAt(object: YamlNode | null | undefined, path: readonly string[]): YamlNode | null {
  return path.reduce<YamlNode | null>((at, step) => {
    const [, key, value] = /^\[([\w-]{1,100})=([^\]]{1,300})\]$/.exec(step) ?? [];
    if (at?.kind !== 'seq') return get(at, step.replaceAll('\\', ''));
    return key === undefined ? get(at, Number(step)) : (at.items.find((one) => str(get(one, key)) === value) ?? null);
  }, object ?? null);
}
