import { get, items, str, type YamlNode } from '../../read/yaml.ts';
import { treeAt, type ValuesTree } from '../text/values-tree.ts';

/** Values of a chart that switch one of its dependencies on and off. */
export interface Switches {
  /** Of `condition`: the first path below `.Values` that has a boolean decides. */
  conditions: readonly string[];
  /** Of `tags`: where no condition decides, it is off when no tag is on and one is off. */
  tags: readonly string[];
}

/** The switches of an item of `dependencies`. */
export function switchesOf(dependency: YamlNode | null): Switches {
  return {
    conditions: (str(get(dependency, 'condition')) ?? '').split(',').map((path) => path.trim()),
    tags: items(get(dependency, 'tags')).flatMap((tag) => str(tag) ?? []),
  };
}

/** Whether values of a chart switch a dependency off. */
export function isSwitchedOff({ conditions, tags }: Switches, values: ValuesTree | null): boolean {
  const decided = conditions.map((path) => booleanAt(values, path.split('.'))).find((one) => one !== null);
  if (decided !== undefined) return !decided;
  const tagged = tags.map((tag) => booleanAt(values, ['tags', tag]));
  return tagged.includes(false) && !tagged.includes(true);
}

function booleanAt(values: ValuesTree | null, path: readonly string[]): boolean | null {
  const node = treeAt(values, path)?.node;
  if (node?.kind !== 'scalar' || node.style !== 'plain') return null;
  return node.value === 'true' ? true : node.value === 'false' ? false : null;
}
