import type { Tree } from '../../discover/load.ts';
import { textsThatRun } from '../scripts/texts-that-run.ts';
import { carriedReader } from '../text/carried.ts';
import { literally, withoutSlash } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';
import { playsOf } from './ansible-plays.ts';

/** Files of variables that a play, a task or a command names. */
export interface NamedFile {
  /** The paths it may mean. */
  path: RegExp;
  /** Taken by a command or a task: it holds before the `vars` of a role. */
  strong: boolean;
}

/** The files that plays and tasks take variables from. */
const TAKEN =
  /^[ \t-]*(?:(vars_files)|(?:ansible\.(?:builtin|legacy)\.)?include_vars):[^\n]*(?:\n[ \t]*(?:#|-|(?:file|dir):)[^\n]*)*/gm;
const NAMED_FILE = /(?:\{\{[^{}\n]{1,100}\}\}|[\w./+$-]|\$\{\w{1,100}\}){1,300}\.(?:ya?ml|json)/g;
const NAMED_FOLDER = /\bdir:[ \t]{0,9}["']?((?:\{\{[^{}\n]{1,100}\}\}|[\w./-]){1,300})/g;
const YAML = /\.ya?ml$/;
/** What only tests, with the variables it needs for that. */
const OF_TESTS = /(?:^|\/)molecule\//;
/** Where a path begins that is meant from the playbook or the folder a command is run in. */
const FROM_HERE = /^(?:\{\{[ \t]{0,9}(?:playbook_dir|inventory_dir|role_path)[ \t]{0,9}\}\}\/|\.{1,2}\/)+/;
/** Those that commands do (`-e @env/prod.yml`). */
const EXTRA_FILE = /(?:^|\s)(?:-e|--extra-vars)[ \t=]{1,9}["']?@([^\s"']{1,300})/g;

/** The files of variables that plays, tasks and commands name, what a variable fills in left open. */
export const namedFiles = perTree((tree): NamedFile[] => {
  const plays = playsOf(tree, carriedReader(tree)).map(({ file }) => file.text);
  // Tasks may lie anywhere: a play takes in those beside it (`include_tasks: setup.yml`).
  const tasks = tree.paths.flatMap((path) => {
    const text = YAML.test(path) && !OF_TESTS.test(path) ? (tree.text(path) ?? '') : '';
    return text.includes('include_vars') ? [text] : [];
  });
  const lists = [...new Set([...plays, ...tasks])].flatMap((text) => [...text.matchAll(TAKEN)]);
  const commands = (textsThatRun(tree) ?? []).flatMap((text) => [...text.matchAll(EXTRA_FILE)]);
  return [
    ...lists.flatMap(([list, ofPlay]) => {
      const files = (list.match(NAMED_FILE) ?? []).flatMap((path) => toPattern(path, '') ?? []);
      const folders = [...list.matchAll(NAMED_FOLDER)].flatMap(
        ([, path]) => toPattern(withoutSlash(path as string), '/.*') ?? [],
      );
      return [...files, ...folders].map((path) => ({ path, strong: ofPlay === undefined }));
    }),
    ...commands.flatMap(([, path]) => toPattern(path as string, '') ?? []).map((path) => ({ path, strong: true })),
  ];
});

/** What a path of a play may mean, from wherever it is meant; null for one that a variable alone fills in. */
function toPattern(path: string, rest: string): RegExp | null {
  const pieces = path.replace(FROM_HERE, '').split(/\{\{[^{}]*\}\}|\$\{[^{}]*\}|\$\w+/);
  return pieces.join('') === '' ? null : new RegExp(`^(?:.*/)?${pieces.map(literally).join('[^/]*')}${rest}$`);
}

/** Whether a file of variables is one that holds before the `vars` of a role. */
export function isTakenOver(path: string, tree: Tree): boolean {
  return namedFiles(tree).some((one) => one.strong && one.path.test(path));
}
