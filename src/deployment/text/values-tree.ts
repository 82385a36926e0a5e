import { MappedText } from '../../read/mapped-text.ts';
import { items, type YamlNode, type YamlScalar } from '../../read/yaml.ts';
import { type Carried, carry } from './carried.ts';

/** Values of a chart put over each other as Helm does: maps key by key, anything else as a whole. */
export type ValuesTree =
  | { kind: 'map'; entries: ReadonlyMap<string, ValuesTree>; node: YamlNode; file: Carried }
  | Leaf;

interface Leaf {
  kind: 'leaf';
  node: YamlNode | null;
  file: Carried;
  /** Whether it is given as by `--set`: quotes around it make no text of what is put into it. */
  isSet?: true;
}

/** The first document of a values file. */
export function treeOf(file: Carried): ValuesTree | null {
  const document = file.documents[0] ?? null;
  return document && treeOfNode(document, file);
}

/** A node of YAML as values. */
export function treeOfNode(node: YamlNode | null, file: Carried): ValuesTree {
  if (node?.kind !== 'map') return { kind: 'leaf', node, file };
  return {
    kind: 'map',
    entries: new Map(node.entries.map(({ key, value }) => [key, treeOfNode(value, file)])),
    node,
    file,
  };
}

/** A value with something put into its text: as YAML reads it then, where it has no quotes. */
export function refilled(leaf: Leaf & { node: YamlScalar }, value: string): ValuesTree {
  const { node, file } = leaf;
  const written = node.text();
  const text = MappedText.escapeOf(written, value, 0, written.length, () => null);
  const read = isTypedWhenFilled(leaf) ? treeOf(carry(file.file, text)) : null;
  return read?.node?.kind === 'scalar' ? read : { kind: 'leaf', node: { ...node, value, js: value }, file };
}

/** Whether what is put into a value may be a switch or a number there. */
export function isTypedWhenFilled({ node, isSet }: Leaf): boolean {
  return isSet === true || (node?.kind === 'scalar' && node.style === 'plain');
}

/** What helm makes a switch or a number of where a text is given by `--set`. */
const TYPED = /^(?:true|false|null|0|-?[1-9]\d{0,20})$/i;

/** A value as `--set` gives it: quotes around it are those of YAML, and make no text of a switch. */
export function asSet(tree: ValuesTree): ValuesTree {
  if (tree.kind === 'map') return tree;
  const { node, file } = tree;
  const isTyped = node?.kind === 'scalar' && TYPED.test(node.value);
  return (isTyped ? treeOf(carry(file.file, node.text())) : null) ?? { ...tree, isSet: true };
}

/** A value as `--set-string` gives it: a text, even where YAML reads a switch or a number. */
export function asText(tree: ValuesTree): ValuesTree {
  if (tree.kind === 'map')
    return { ...tree, entries: new Map([...tree.entries].map(([key, value]) => [key, asText(value)])) };
  const { node } = tree;
  return node?.kind === 'scalar' ? { ...tree, node: { ...node, js: node.value } } : tree;
}

/** `upper` over `lower`. */
export function mergeTrees(lower: ValuesTree | null, upper: ValuesTree | null): ValuesTree | null {
  if (lower?.kind !== 'map' || upper?.kind !== 'map') return upper ?? lower;
  const entries = new Map(lower.entries);
  for (const [key, value] of upper.entries) entries.set(key, mergeTrees(entries.get(key) ?? null, value) as ValuesTree);
  return { ...upper, entries };
}

/** No chart's values are nested deeper; what goes through them does so by calling itself. */
const MAX_DEPTH = 200;

/** A tree that has only one thing in it, at a path; null for a path of more keys than any chart has. */
export function valueAt(path: readonly string[], value: ValuesTree): ValuesTree | null {
  if (path.length > MAX_DEPTH) return null;
  const { node, file } = value;
  return path.reduceRight<ValuesTree>((below, key) => {
    const entries = new Map([[key, below]]);
    return { kind: 'map', entries, node: node as YamlNode, file };
  }, value);
}

/** What stands at a path, or null; items of a list go by their numbers. */
export function treeAt(tree: ValuesTree | null, path: readonly string[]): ValuesTree | null {
  let at = tree;
  for (const key of path) {
    if (at?.kind === 'map') at = at.entries.get(key) ?? null;
    else {
      const item: YamlNode | null = items(at?.node ?? null)[Number(key)] ?? null;
      at = at && item && treeOfNode(item, at.file);
    }
  }
  return at;
}

/** The values a subchart gets: its own, below what the parent has under its name, with the parent's globals. */
export function subchartTree(parent: ValuesTree | null, name: string, own: ValuesTree | null): ValuesTree | null {
  const merged = mergeTrees(own, treeAt(parent, [name]));
  const globals = treeAt(parent, ['global']);
  if (!globals) return merged;
  return mergeTrees(merged, valueAt(['global'], globals));
}
