import type { Tree } from '../../discover/load.ts';
import type { Span } from '../../model.ts';
import { MappedText } from '../../read/mapped-text.ts';
import { readYamlText, type YamlFile, type YamlNode } from '../../read/yaml.ts';
import type { Located } from './located.ts';
import { perTree } from './per-tree.ts';

/** YAML the repository holds: a file, or a manifest inside a heredoc of one. */
export interface Carried {
  /** Root-relative path of the outermost file. */
  file: string;
  /** The YAML text that node offsets count in. */
  text: string;
  documents: readonly (YamlNode | null)[];
  error: YamlFile['error'];
  /** Where a stretch of `text` stands in the outermost file. */
  span(stretch: { start: number; end: number }): Span;
}

/** Reads a text as YAML. */
export function carry(file: string, text: MappedText): Carried {
  const yaml = readYamlText(text, file);
  return {
    file,
    text: text.text,
    documents: yaml.documents,
    error: yaml.error,
    span: ({ start, end }) => text.locate(start, end),
  };
}

/** The text of a scalar and where it stands without its quotes; null for none and for an empty one. */
export function locatedScalar(node: YamlNode | null, { span }: Carried): Located | null {
  if (node?.kind !== 'scalar' || node.value === '') return null;
  const quotes = node.style === 'plain' ? 0 : 1;
  return { text: node.value, span: span({ start: node.start + quotes, end: node.end - quotes }) };
}

/** Reads files of the tree as YAML, each once; null for a path that is no readable file. */
export const carriedReader = perTree((tree: Tree): ((path: string) => Carried | null) => {
  const known = new Map<string, Carried | null>();
  return (path) => {
    let found = known.get(path);
    if (found === undefined) {
      const text = tree.text(path);
      found = text === null ? null : carry(path, MappedText.ofFile(path, text));
      known.set(path, found);
    }
    return found;
  };
});
