import type { Heredoc } from '../../read/here-document.ts';
import { scriptHeredocs } from '../../read/heredoc.ts';
import type { MappedText } from '../../read/mapped-text.ts';
import type { Stretch } from '../../settings.ts';
import { carry } from '../text/carried.ts';
import { refilled, treeOf, type ValuesTree } from '../text/values-tree.ts';

/** Finds the values that a script itself writes for a command, by the path that the command names; `-` for what it is piped. */
export type WrittenValues = (path: string, command: Stretch, expand: (text: string) => string) => ValuesTree[];

/**
 * The values that a script writes in here-documents: into a file before the command that names it, or into that itself.
 *
 * @param file where the script stands
 */
export function valuesWrittenIn(script: MappedText, file: string): WrittenValues {
  const heredocs = scriptHeredocs(script);
  return (path, command, expand) => {
    const lineStart = script.text.lastIndexOf('\n', command.start - 1) + 1;
    // It begins in the command, or before it in its line where its text is piped on.
    const isFor = ({ at, target }: Heredoc): boolean =>
      path === '-'
        ? at.start >= lineStart && at.start <= command.end
        : at.end <= command.start && target !== null && expand(target) === path;
    return heredocs.filter(isFor).flatMap(({ text, quoted }) => {
      const tree = treeOf(carry(file, text));
      if (tree === null) return [];
      return [quoted ? tree : expanded(tree, expand)];
    });
  };
}

/** Values as the shell writes them. */
function expanded(tree: ValuesTree, expand: (text: string) => string): ValuesTree {
  if (tree.kind === 'map') {
    const entries = [...tree.entries].map(([key, value]): [string, ValuesTree] => [key, expanded(value, expand)]);
    return { ...tree, entries: new Map(entries) };
  }
  const { node } = tree;
  if (node?.kind !== 'scalar' || !node.value.includes('$') || node.value.includes('\n')) return tree;
  return refilled({ ...tree, node }, expand(node.value));
}
