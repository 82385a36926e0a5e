import type { Heredoc } from '../../read/here-document.ts';
import { scriptHeredocs } from '../../read/heredoc.ts';
import type { MappedText } from '../../read/mapped-text.ts';
import type { Stretch } from '../../settings.ts';
import { type Branch, branches, isAround, otherBranch } from '../scripts/shell-branches.ts';
import { carry } from '../text/carried.ts';
import { refilled, treeOf, type ValuesTree } from '../text/values-tree.ts';

/**
 * Finds the values that a script itself writes for a command, by the path that the command names; `-` for what it is piped.
 * What branches write into one file are several ways, each with all that it lays over each other.
 */
export type WrittenValues = (path: string, command: Stretch, expand: (text: string) => string) => ValuesTree[][];

/**
 * The values that a script writes in here-documents: into a file before the command that names it, or into that itself.
 *
 * @param file where the script stands
 * @param commands where the commands begin that are asked for
 */
export function valuesWrittenIn(script: MappedText, file: string, commands: readonly number[]): WrittenValues {
  const heredocs = scriptHeredocs(script);
  const branchAt = branches(script.text);
  const places = [...commands, ...heredocs.map(({ at }) => at.start)].sort((a, b) => a - b);
  const branchOf = new Map(places.map((place) => [place, branchAt(place)]));
  return (path, command, expand) => {
    const own = branchOf.get(command.start) ?? null;
    const lineStart = script.text.lastIndexOf('\n', command.start - 1) + 1;
    // It begins in the command, or before it in its line where its text is piped on.
    const isFor = ({ at, target }: Heredoc): boolean =>
      path === '-'
        ? at.start >= lineStart && at.start <= command.end
        : at.end <= command.start && target !== null && expand(target) === path;
    let ways: { branch: Branch | null; trees: ValuesTree[] }[] = [];
    for (const { text, quoted, adds, at } of heredocs.filter(isFor)) {
      const branch = branchOf.get(at.start) ?? null;
      const tree = treeOf(carry(file, text));
      if (tree === null || otherBranch(branch, own) !== null) continue;
      const written = quoted ? tree : expanded(tree, expand);
      if (adds && ways.length > 0) for (const { trees } of ways) trees.push(written);
      else ways = [...ways.filter((way) => !isAround(branch, way.branch)), { branch, trees: [written] }];
    }
    return ways.map(({ trees }) => trees);
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
