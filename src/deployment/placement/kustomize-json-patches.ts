import type { Tree } from '../../discover/load.ts';
import { get, items, str, type YamlMap, type YamlNode, type YamlScalar } from '../../read/yaml.ts';
import type { Entry } from '../evidence/entry.ts';
import { isKustomization } from '../kubernetes/kustomization.ts';
import { type Carried, carriedReader, carry } from '../text/carried.ts';
import { relativeTo } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';
import { plainName } from '../text/plain-name.ts';
import { yamlEntries } from './embedded-entries.ts';

/** Cheap sign that a text is a list of operations: `- op: replace`, `[{"op": "add"`. */
const OPERATION = /(?:^|[\s{,-])["']?op["']?[ \t]*:/;

/** JSON 6902 patches that a YAML file holds as text. */
export interface JsonPatches {
  /** The texts, which are YAML of their own. */
  texts: ReadonlyMap<YamlNode, Carried>;
  /** The configuration files that they put into config maps and secrets. */
  entries: Entry[];
}

/**
 * The JSON 6902 patches that a YAML document has in line, under `patch` of an item of `patches` or `patchesJson6902`:
 * of a kustomization, of Flux, of Argo CD.
 */
export function jsonPatches(yaml: Carried): JsonPatches {
  const texts = new Map<YamlNode, Carried>();
  const entries: Entry[] = [];
  const walk = (node: YamlNode | null): void => {
    if (node?.kind === 'seq') for (const item of node.items) walk(item);
    if (node?.kind !== 'map') return;
    for (const { key, value } of node.entries) {
      const patch = key === 'patch' && value?.kind === 'scalar' ? patchOf(value, yaml.file) : null;
      if (patch === null) walk(value);
      else {
        texts.set(value as YamlScalar, patch);
        entries.push(...entriesOf(patch, node));
      }
    }
  };
  if (OPERATION.test(yaml.text)) yaml.documents.forEach(walk);
  return { texts, entries };
}

/** A text as a list of operations; null for any other text. */
function patchOf(scalar: YamlScalar, file: string): Carried | null {
  if (!OPERATION.test(scalar.value)) return null;
  const patch = carry(file, scalar.text());
  const operations = patch.documents.flatMap((document) => items(document));
  return operations.some((operation) => str(get(operation, 'op')) !== null) ? patch : null;
}

/** What a patch puts into the map that its target names; one that names none is a home of its own, as in a file. */
function entriesOf(patch: Carried, item: YamlMap): Entry[] {
  const name = mapTargeted(item);
  const found = yamlEntries(patch, null, 'manifest', null, new Map());
  return name === null ? found : ofMap(found, name, patch.file);
}

/**
 * What a file of operations puts into config maps and secrets as files of the map that the kustomizations of the tree name
 * as its target; as they are where none or several do.
 */
export function ofTargetedMap(entries: Entry[], patch: Carried, tree: Tree): Entry[] {
  const targets = OPERATION.test(patch.text) ? mapsByPatch(tree).get(patch.file) : undefined;
  const [only, ...others] = targets ?? [];
  return only === undefined || others.length > 0 ? entries : ofMap(entries, only, patch.file);
}

/** The maps that the kustomizations of a tree name as the targets of patches, by the file of each patch. */
const mapsByPatch = perTree((tree: Tree): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  const carried = carriedReader(tree);
  for (const { file, documents } of tree.paths.filter(isKustomization).flatMap((path) => carried(path) ?? [])) {
    for (const document of documents) {
      for (const item of [...items(get(document, 'patches')), ...items(get(document, 'patchesJson6902'))]) {
        const name = mapTargeted(item);
        const path = relativeTo(file, str(get(item, 'path')) ?? '');
        if (name !== null && path !== null) found.set(path, (found.get(path) ?? new Set()).add(name));
      }
    }
  }
  return found;
});

/** Entries of a patch as those of the map that it changes. */
function ofMap(entries: readonly Entry[], name: string, file: string): Entry[] {
  return entries.map((entry) => ({
    ...entry,
    home: `${file}#${name}`,
    map: name,
    labels: [name, ...entry.labels],
  }));
}

/** The config map or Secret that an item of `patches` names as its target; null for none. */
function mapTargeted(item: YamlNode | null): string | null {
  const name = plainName(str(get(item, 'target', 'name')) ?? '');
  const kind = str(get(item, 'target', 'kind'));
  return name !== '' && (kind === 'ConfigMap' || kind === 'Secret') ? name : null;
}
