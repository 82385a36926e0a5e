import type { Heredoc } from '../../read/here-document.ts';
import { scriptHeredocs } from '../../read/heredoc.ts';
import type { MappedText } from '../../read/mapped-text.ts';
import type { Stretch } from '../../settings.ts';
import { type Branch, branches, isAround, otherBranch } from '../scripts/shell-branches.ts';
import { carry } from '../text/carried.ts';
import { refilled, treeOf, type ValuesTree } from '../text/values-tree.ts';
import { pipeStart } from './piped-values.ts';

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
    const pipe = pipeStart(script.text, command.start);
    // It begins in the command, or before it where its text is piped on, also into a command that stands behind it.
    const isPiped = ({ at }: Heredoc): boolean =>
      (at.start >= pipe && at.start <= command.end) || (at.end === pipe && endsInPipe(script.text, at.start));
    const isFor = (heredoc: Heredoc): boolean =>
      path === '-'
        ? isPiped(heredoc)
        : heredoc.at.end <= command.start && heredoc.target !== null && expand(heredoc.target) === path;
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

/** Whether the line of a here-document's operator pipes its text into what stands behind that. */
function endsInPipe(script: string, operator: number): boolean {
  return /[^|]\|[ \t\r]*$/.test(script.slice(operator, script.indexOf('\n', operator)).slice(-100));
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
