import { get, str, type YamlMap, type YamlNode, type YamlSeq } from '../../read/yaml.ts';
import type { MapMount, Unit } from '../evidence/unit.ts';
import type { Carried } from '../text/carried.ts';
import { plainName } from '../text/plain-name.ts';
import type { PatchTarget } from './patch-target.ts';
import { mountsInto } from './pod-mounts.ts';
import { type MergePatch, merged } from './strategic-merge.ts';

/** A JSON 6902 patch of a kustomization. */
export interface JsonPatch extends PatchTarget {
  operations: readonly YamlNode[];
  /** Where the operations stand. */
  carried: Carried;
}

/**
 * What patches leave of the mounts that a workload's manifest has.
 *
 * @param documents those of the file that the manifest stands in
 * @returns null where none of them changes the manifest
 */
export function mountsAfter(
  documents: readonly (YamlNode | null)[],
  { name, workload }: Unit,
  patches: readonly (JsonPatch | MergePatch)[],
): MapMount[] | null {
  const manifest = documents.find(
    (one) => plainName(str(get(one, 'metadata', 'name')) ?? '') === workload && mountsInto(one, name) !== null,
  );
  if (manifest === undefined) return null;
  const kind = str(get(manifest, 'kind'));
  const its = patches.filter((patch) => patch.kind === null || patch.kind === kind);
  return its.length === 0 ? null : mountsInto(its.reduce<YamlNode | null>(patched, manifest), name);
}

/** A manifest with a patch of either form applied; null where the patch takes it away. */
export function patched(manifest: YamlNode | null, patch: JsonPatch | MergePatch): YamlNode | null {
  return 'merge' in patch ? merged(manifest, patch.merge) : withOperations(manifest, patch.operations);
}

/** A manifest with operations of JSON 6902 patches applied, in their order; one that finds nothing changes nothing. */
function withOperations(document: YamlNode | null, operations: readonly YamlNode[]): YamlNode | null {
  return operations.reduce((before, operation) => withOperation(before, operation), document);
}

function withOperation(document: YamlNode | null, operation: YamlNode): YamlNode | null {
  const kind = str(get(operation, 'op'));
  const path = str(get(operation, 'path'));
  if (path === null || !path.startsWith('/') || (kind !== 'add' && kind !== 'replace' && kind !== 'remove'))
    return document;
  const keys = path.slice(1).split('/').map(unescaped);
  return changed(document, keys, { kind, value: get(operation, 'value') });
}

/** A key as a pointer writes it. */
function unescaped(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~');
}

interface Change {
  kind: 'add' | 'replace' | 'remove';
  value: YamlNode | null;
}

function changed(node: YamlNode | null, keys: readonly string[], change: Change): YamlNode | null {
  if (node?.kind === 'map') return changedMap(node, keys, change);
  return node?.kind === 'seq' ? changedList(node, keys, change) : node;
}

function changedMap(map: YamlMap, [key = '', ...below]: readonly string[], change: Change): YamlMap {
  if (below.length > 0) {
    const entries = map.entries.map((entry) =>
      entry.key === key ? { ...entry, value: changed(entry.value, below, change) } : entry,
    );
    return { ...map, entries };
  }
  const others = map.entries.filter((entry) => entry.key !== key);
  const isThere = others.length < map.entries.length;
  if (change.kind === 'remove' || (change.kind === 'replace' && !isThere)) return { ...map, entries: others };
  const keyAt = { start: map.start, end: map.start };
  return { ...map, entries: [...others, { key, keyAt, value: change.value }] };
}

function changedList(list: YamlSeq, [key = '', ...below]: readonly string[], change: Change): YamlSeq {
  const at = key === '-' ? list.items.length : /^\d{1,9}$/.test(key) ? Number(key) : -1;
  const isAdded = change.kind === 'add' && below.length === 0;
  if (at < 0 || at > list.items.length || (at === list.items.length && !isAdded)) return list;
  if (below.length > 0) return { ...list, items: list.items.with(at, changed(list.items[at] ?? null, below, change)) };
  const value = change.kind === 'remove' ? [] : [change.value];
  return { ...list, items: list.items.toSpliced(at, isAdded ? 0 : 1, ...value) };
}
