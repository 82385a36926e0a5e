import { MappedText } from '../../read/mapped-text.ts';
import { carry } from './carried.ts';
import type { Located, Lookup } from './located.ts';
import { asText, isTypedWhenFilled, refilled, treeOf, type ValuesTree } from './values-tree.ts';

/**
 * Values with what something fills in put into them; what is nothing but a hole stands where that gets its value. A text
 * of several lines stays as it is written.
 *
 * @param hole a hole with the name in its first group; global
 */
export function filledValues(tree: ValuesTree, hole: RegExp, given: Lookup): ValuesTree {
  if (tree.kind === 'map') {
    const entries = [...tree.entries].map(([key, value]): [string, ValuesTree] => [
      key,
      filledValues(value, hole, given),
    ]);
    return { ...tree, entries: new Map(entries) };
  }
  const { node } = tree;
  if (node?.kind !== 'scalar' || node.value.includes('\n')) return tree;
  const [first] = node.value.matchAll(hole);
  if (first === undefined) return tree;
  const whole = first[0] === node.value ? given(first[1] as string) : null;
  if (whole === null) return refilled({ ...tree, node }, withHolesFilled(node.value, hole, given));
  const held = valueHeldBy(whole) ?? tree;
  return isTypedWhenFilled(tree) ? held : asText(held);
}

/** A text with what something fills in put into it. */
export function withHolesFilled(text: string, hole: RegExp, given: Lookup): string {
  return text.replace(hole, (written, name: string) => given(name)?.text ?? written);
}

function valueHeldBy({ text, span: { file, start, end } }: Located): ValuesTree | null {
  return treeOf(
    carry(
      file,
      MappedText.ofEscape(file, text, start, end, () => null),
    ),
  );
}
