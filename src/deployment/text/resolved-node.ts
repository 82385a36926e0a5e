import { MappedText } from '../../read/mapped-text.ts';
import type { Resolved } from '../../read/resolver.ts';
import { isFilledIn } from '../../read/value.ts';
import type { YamlNode } from '../../read/yaml.ts';
import type { Carried } from './carried.ts';

/** A YAML node as the value of a template expression. */
export function resolvedNode(node: YamlNode | null, file: Carried): Resolved {
  if (node?.kind === 'scalar') {
    const raw = node.js;
    return { text: raw === null ? empty(file, node.start) : node.text(), raw };
  }
  if (node === null) return { text: empty(file, 0), raw: null };
  const filled = node.kind === 'map' ? node.entries.length > 0 : node.items.length > 0;
  return { text: empty(file, node.start), raw: filled ? { filled } : null };
}

/** The same of a value for Helm; not known where it is nothing but what is put in before. */
export function resolvedValue(node: YamlNode | null, file: Carried): Resolved | 'unknown' {
  return node?.kind === 'scalar' && isFilledIn(node.value) ? 'unknown' : resolvedNode(node, file);
}

/** What all values say, where several may hold. */
export function agreed(values: readonly (Resolved | 'unknown' | null)[]): Resolved | 'unknown' | null {
  const [first] = values;
  if (first === undefined) return null;
  // What is not known has no value of its own.
  const same = values.every((value) => value !== null && (value as Resolved).raw === (first as Resolved).raw);
  return same ? first : 'unknown';
}

function empty(file: Carried, at: number): MappedText {
  const span = file.span({ start: at, end: at });
  return MappedText.ofPart(span.file, '', span.start, span.start);
}
