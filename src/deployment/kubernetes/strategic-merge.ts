import { get, str, type YamlMap, type YamlNode, type YamlSeq } from '../../read/yaml.ts';
import type { Carried } from '../text/carried.ts';
import type { PatchTarget } from './patch-target.ts';

/** A strategic merge patch of a kustomization. */
export interface MergePatch extends PatchTarget {
  merge: YamlMap;
  /** Where it stands. */
  carried: Carried;
}

/** What tells the items of a pod's lists apart; other lists are replaced as a whole. */
const MERGE_KEYS: Readonly<Record<string, string>> = {
  containers: 'name',
  initContainers: 'name',
  volumes: 'name',
  volumeMounts: 'mountPath',
};

/** A manifest with a strategic merge patch of it applied; null where the patch takes it away. */
export function merged(manifest: YamlNode | null, patch: YamlMap): YamlNode | null {
  const directive = str(get(patch, '$patch'));
  if (directive === 'delete') return null;
  if (manifest?.kind !== 'map' || directive === 'replace') return patch;
  const said = new Set(patch.entries.map(({ key }) => key));
  const changed = patch.entries.flatMap((entry) => {
    const value = mergedValue(get(manifest, entry.key), entry.value, entry.key);
    return value === null ? [] : [{ ...entry, value }];
  });
  return { ...manifest, entries: [...manifest.entries.filter(({ key }) => !said.has(key)), ...changed] };
}

/** What a patch makes of a value; null where it takes it away. */
function mergedValue(before: YamlNode | null, value: YamlNode | null, key: string): YamlNode | null {
  if (value?.kind === 'map') return merged(before, value);
  const mergeKey = MERGE_KEYS[key];
  if (value?.kind === 'seq' && mergeKey !== undefined) return mergedList(before, value, mergeKey);
  return value?.kind === 'scalar' && value.js === null ? null : value;
}

function mergedList(before: YamlNode | null, patch: YamlSeq, key: string): YamlSeq {
  const isWhole = patch.items.some((item) => str(get(item, '$patch')) === 'replace' && get(item, key) === null);
  const own = before?.kind === 'seq' && !isWhole ? before.items : [];
  const items = patch.items.reduce<readonly (YamlNode | null)[]>((found, item) => {
    const name = str(get(item, key));
    if (item?.kind !== 'map' || name === null) return found;
    const at = found.findIndex((one) => str(get(one, key)) === name);
    const made = merged(found[at] ?? null, item);
    return found.toSpliced(at < 0 ? found.length : at, 1, ...(made === null ? [] : [made]));
  }, own);
  return { ...patch, items: [...items] };
}
