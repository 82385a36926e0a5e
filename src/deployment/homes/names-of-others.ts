import type { Tree } from '../../discover/load.ts';
import { get, items, str, type YamlEntry, type YamlMap, type YamlNode } from '../../read/yaml.ts';
import { carriedReader } from '../text/carried.ts';
import { eachMap } from '../text/each-map.ts';

/** Objects that are, or become, a Secret or a config map. */
const MAP_KIND = /Secret|ConfigMap/;
/** Under these keys whole lists and maps are labels, or names of what somebody may do something with. */
const NAMES = /^(?:labels|commonLabels|matchLabels|selector|resourceNames)$/;
/** Under these keys stands the name of another kind of object, or an image. */
const NAME = /^(?:image|serviceName|serviceAccountName|serviceAccount|hostname)$/;
/** Under these keys stands an object that is referred to by its `name`: `backend.service`, the target of an autoscaler. */
const REFERENCE = /^(?:service|scaleTargetRef|targetRef|roleRef|to)$/;

/**
 * How often the manifests of a YAML file say a word as the name of something else than a config map or a Secret: of another
 * kind of object, of a container or an image, as a label or in a rule of who may read it. None of these mounts a map.
 */
export function namesOfOthers(path: string, word: RegExp, tree: Tree): number {
  const file = /\.ya?ml$/.test(path) ? carriedReader(tree)(path) : null;
  const found = new Set<YamlNode>();
  for (const document of file?.documents ?? []) {
    if (str(get(document, 'kind')) === null) continue;
    eachMap(document, (map) => {
      for (const entry of map.entries) for (const node of namedIn(entry, map)) found.add(node);
    });
  }
  return [...found].flatMap((node) => (str(node) ?? '').match(word) ?? []).length;
}

/** The nodes of an entry of a manifest that name something else. */
function namedIn({ key, value }: YamlEntry, map: YamlMap): YamlNode[] {
  if (NAMES.test(key)) return scalarsIn(value);
  if (NAME.test(key)) return value?.kind === 'scalar' ? [value] : [];
  const named = /^(?:initC|c)ontainers$/.test(key)
    ? items(value)
    : REFERENCE.test(key) || isOther(key, map)
      ? [value]
      : [];
  return named.flatMap((one) => get(one, 'name') ?? []);
}

/** Whether what stands under a key is what an object, or the pod of one, is called. */
function isOther(key: string, map: YamlMap): boolean {
  return key === 'metadata' && !MAP_KIND.test(str(get(map, 'kind')) ?? '');
}

function scalarsIn(node: YamlNode | null): YamlNode[] {
  if (node?.kind === 'map') return node.entries.flatMap(({ value }) => scalarsIn(value));
  return node?.kind === 'seq' ? node.items.flatMap(scalarsIn) : node === null ? [] : [node];
}
