import type { Tree } from '../../discover/load.ts';
import type { Claim } from '../evidence/claim.ts';
import { textsThatRun } from '../scripts/texts-that-run.ts';
import { carriedReader } from '../text/carried.ts';
import { baseOf, isBelow, joinPath, literally } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';
import { roleOf, variableFiles } from './ansible.ts';
import { INVENTORY_FILE } from './ansible-elsewhere.ts';
import { coverOf, groupsOf, isForOthers, isOfGroup } from './ansible-groups.ts';
import { isOfOtherProject, mayRunRole, ofNearestProject, playsOf } from './ansible-plays.ts';

/** Files of groups and hosts beside an inventory: whether they hold for a role the plays tell. */
const OF_GROUP = /(?:^|\/)(?:group|host)_vars\//;
/** The files that plays and tasks take variables from, and those that commands do (`-e @env/prod.yml`). */
const TAKEN =
  /^[ \t-]*(?:vars_files|(?:ansible\.(?:builtin|legacy)\.)?include_vars):[^\n]*(?:\n[ \t]*(?:#|-|(?:file|dir):)[^\n]*)*/gm;
const NAMED_FILE = /(?:\{\{[^{}\n]{1,100}\}\}|[\w./+$-]|\$\{\w{1,100}\}){1,300}\.(?:ya?ml|json)/g;
const NAMED_FOLDER = /\bdir:[ \t]{0,9}["']?((?:\{\{[^{}\n]{1,100}\}\}|[\w./-]){1,300})/g;
const TASKS = /(?:^|\/)tasks\/.*\.ya?ml$/;
/** Where a path begins that is meant from the playbook or the folder a command is run in. */
const FROM_HERE = /^(?:\{\{[ \t]{0,9}(?:playbook_dir|inventory_dir|role_path)[ \t]{0,9}\}\}\/|\.{1,2}\/)+/;
const EXTRA_FILE = /(?:^|\s)(?:-e|--extra-vars)[ \t=]{1,9}["']?@([^\s"']{1,300})/g;
/** A command that gives variables. */
const EXTRA = /\bansible-playbook\b.*\s(?:-e|--extra-vars)[\s=]/s;
const SET_FACT = /\bset_fact["']?[ \t]{0,9}:/;
/** So far before a value is looked for what gives it. */
const MAX_BEFORE = 3000;
const META = /(?:^|\/)meta\/main\.ya?ml$/;

/**
 * Of statements that set one variable, those that may hold where a role runs, in Ansible's order: the role's own `vars`
 * hold whatever else is said; else what inventories, groups, hosts and plays of the role say, each for some of the
 * hosts, and the role's `defaults` where a host may be left without.
 */
export function heldIn(role: string, said: readonly Claim[], tree: Tree): Claim[] {
  const isOther = (path: string): boolean => isOfOtherProject(path, role, tree);
  const below = (folder: string): Claim[] =>
    said.filter(({ span }) => isBelow(span.file, joinPath(role, folder) as string));
  const vars = below('vars');
  if (vars.length > 0) return vars;
  const read = carriedReader(tree);
  const plays = playsOf(tree, read).filter(({ file }) => !isOther(file.file));
  const groups = groupsOf(tree, read);
  const files = variableFiles(tree).filter(
    (path) =>
      !isOther(path) &&
      roleOf(path, tree) === null &&
      !isOfGroup(path, (group) => isForOthers(group, role, plays, groups, tree)),
  );
  const running = plays.filter((play) => mayRunRole(play, role, tree));
  const giving = new Set([...files, ...running.map(({ file }) => file.file)]);
  const isGiven = ({ span: { file, start } }: Claim): boolean => {
    if (giving.has(file) || isDependent(file, role, tree)) return true;
    if (isOther(file)) return false;
    if (namedFiles(tree).some((one) => one.test(file))) return true;
    const isInventory = INVENTORY_FILE.test(file) && !OF_GROUP.test(file) && !isBelow(file, role);
    return isInventory || isSetBefore(tree.text(file) ?? '', start);
  };
  const given = ofNearestProject(said.filter(isGiven), ({ span }) => span.file, role, tree);
  const cover = coverOf(
    given.map(({ span }) => span.file),
    ofNearestProject(files, (file) => file, role, tree),
    role,
    running,
    groups,
  );
  return [...given.filter(({ span }) => !cover.isOutdone(span.file)), ...(cover.isWhole ? [] : below('defaults'))];
}

/** Whether a value is given by a command of Ansible's or a task that sets facts. */
function isSetBefore(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - MAX_BEFORE), start);
  const command = before.split(/(?<!\\)\r?\n/).at(-1) as string;
  const task = before.split(/\n[ \t]*-[ \t]/).at(-1) as string;
  return EXTRA.test(command) || SET_FACT.test(task);
}

/** Whether a file names a role among those that another role needs, where variables for it may stand. */
function isDependent(path: string, role: string, tree: Tree): boolean {
  if (!META.test(path) || isBelow(path, role)) return false;
  return new RegExp(`(?<![\\w-])${literally(baseOf(role))}(?![\\w-])`).test(tree.text(path) ?? '');
}

/** The paths of the files of variables that plays, tasks and commands name, what a variable fills in left open. */
const namedFiles = perTree((tree): RegExp[] => {
  const plays = playsOf(tree, carriedReader(tree)).map(({ file }) => file.text);
  const tasks = tree.paths.filter((path) => TASKS.test(path)).map((path) => tree.text(path) ?? '');
  const lists = [...new Set([...plays, ...tasks])].flatMap((text) => [...text.matchAll(TAKEN)].map(([list]) => list));
  const files = [
    ...lists.flatMap((list) => list.match(NAMED_FILE) ?? []),
    ...(textsThatRun(tree) ?? []).flatMap((text) => [...text.matchAll(EXTRA_FILE)].map(([, path]) => path as string)),
  ];
  const folders = lists.flatMap((list) => [...list.matchAll(NAMED_FOLDER)].map(([, path]) => path as string));
  return [
    ...files.flatMap((path) => toPattern(path, '') ?? []),
    ...folders.flatMap((path) => toPattern(path.replace(/\/$/, ''), '/.*') ?? []),
  ];
});

/** What a path of a play may mean, from wherever it is meant; null for one that a variable alone fills in. */
function toPattern(path: string, rest: string): RegExp | null {
  const pieces = path.replace(FROM_HERE, '').split(/\{\{[^{}]*\}\}|\$\{[^{}]*\}|\$\w+/);
  return pieces.join('') === '' ? null : new RegExp(`^(?:.*/)?${pieces.map(literally).join('[^/]*')}${rest}$`);
}
