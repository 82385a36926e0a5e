import { get, items, str, type YamlMap, type YamlNode, type YamlScalar } from '../../read/yaml.ts';
import type { Entry } from '../evidence/entry.ts';
import { type Carried, carry } from '../text/carried.ts';
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
  const name = plainName(str(get(item, 'target', 'name')) ?? '');
  const kind = str(get(item, 'target', 'kind'));
  const isMap = name !== '' && (kind === 'ConfigMap' || kind === 'Secret');
  const found = yamlEntries(patch, null, 'manifest', null, new Map());
  if (!isMap) return found;
  const home = `${patch.file}#${name}`;
  return found.map((entry) => ({ ...entry, home, map: name, labels: [name, ...entry.labels] }));
}
