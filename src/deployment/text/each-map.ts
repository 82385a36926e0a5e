import type { YamlMap, YamlNode } from '../../read/yaml.ts';

/** Calls `visit` for every map of a document, outermost first. Documents are bounded in depth by the reader. */
export function eachMap(
  node: YamlNode | null,
  visit: (map: YamlMap, path: string[]) => void,
  path: string[] = [],
): void {
  if (node?.kind === 'seq') {
    for (const item of node.items) eachMap(item, visit, path);
  } else if (node?.kind === 'map') {
    visit(node, path);
    for (const { key, value } of node.entries) eachMap(value, visit, [...path, key]);
  }
}
