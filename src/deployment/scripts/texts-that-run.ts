import type { Tree } from '../../discover/load.ts';
import { withoutComments } from '../text/comments.ts';
import { MANY_PATHS } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';

/** Scripts by their name, and what may be one by its first line. */
const SCRIPT = /\.(?:sh|bash|ksh|zsh|bat|cmd|ps1)$/;
const PROGRAM = /(?:^|\/)[^./]+$|\.(?:py|rb|pl)$/;

/** Whether all that may bring a file can be looked through. */
export function isSurveyable({ paths, unread }: Tree): boolean {
  return paths.length <= MANY_PATHS && !unread.some(({ nameClass }) => nameClass === 'carrier');
}

/** What runs or describes what runs, without its comments. */
export interface RunningText {
  path: string;
  text: string;
}

/** The texts of all scripts, tasks and manifests; null when they cannot all be read. */
export function textsThatRun(tree: Tree): readonly string[] | null {
  return filesThatRun(tree)?.map(({ text }) => text) ?? null;
}

/** Scripts, tasks and manifests; null when they cannot all be read. */
export const filesThatRun = perTree((tree): readonly RunningText[] | null => {
  if (!isSurveyable(tree)) return null;
  const { paths, files } = tree;
  const carriers = files.filter(({ nameClass }) => nameClass === 'carrier').map(({ path }) => path);
  // Scripts that go to the home by a variable name nothing of WSO2's and are not among the loaded files.
  const scripts = paths.filter((path) => SCRIPT.test(path) || (PROGRAM.test(path) && isProgram(path, tree)));
  return [...new Set([...carriers, ...scripts])].map((path) => ({
    path,
    text: withoutComments(tree.text(path) ?? ''),
  }));
});

function isProgram(path: string, tree: Tree): boolean {
  return tree.text(path)?.startsWith('#!') ?? false;
}
