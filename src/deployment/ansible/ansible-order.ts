import type { Tree } from '../../discover/load.ts';
import type { Claim } from '../evidence/claim.ts';
import { carriedReader } from '../text/carried.ts';
import { isIn } from '../text/located.ts';
import { baseOf, isBelow, joinPath } from '../text/paths.ts';
import { namesRole, roleOf, variableFiles } from './ansible.ts';
import { INVENTORY_FILE } from './ansible-elsewhere.ts';
import { coverOf, groupsOf, inventoriesOf, isForOthers, isOfGroup } from './ansible-groups.ts';
import { isTakenOver, namedFiles } from './ansible-named-files.ts';
import { isNameOfRole, isOfOtherProject, mayRunRole, ofNearestProject, playsOf } from './ansible-plays.ts';

/** Files of groups and hosts beside an inventory: whether they hold for a role the plays tell. */
const OF_GROUP = /(?:^|\/)(?:group|host)_vars\//;
/** A command that gives variables. */
const EXTRA = /\bansible-playbook\b.*\s(?:-e|--extra-vars)[\s=]/s;
/** What a pipeline of Jenkins has its plugin give: `ansiblePlaybook(extraVars: [a: 'b'])`. */
const EXTRA_OF_PLUGIN = /\bextraVars\b[^\]]{0,1000}$/;
const YAML = /\.ya?ml$/;
/** Where a task of a list begins. */
const ITEM = /(?:^|\n)[ \t]*-[ \t]/;
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
  const read = carriedReader(tree);
  const plays = playsOf(tree, read).filter(({ file }) => !isOther(file.file));
  const groups = groupsOf(tree, read);
  const files = variableFiles(tree).filter(
    (path) =>
      !isOther(path) &&
      roleOf(path, tree) === null &&
      !isOfGroup(path, groups, (group) => isForOthers(group, role, plays, groups, tree)),
  );
  const running = plays.filter((play) => mayRunRole(play, role, tree));
  const isParameter = ({ span }: Claim): boolean =>
    running.some(({ file, roles }) =>
      roles.some(
        ({ name, parameters }) =>
          parameters !== null && isNameOfRole(name, baseOf(role)) && isIn(span, file.span(parameters)),
      ),
    );
  // Parameters of the role, and what tasks and commands set, hold before its `vars`.
  const isStronger = (claim: Claim): boolean => {
    const { file, start } = claim.span;
    if (isParameter(claim) || isDependent(file, role, tree)) return true;
    const isGivenBefore = (): boolean =>
      claim.byCommand === true || isTakenOver(file, tree) || isSetBefore(file, start, role, tree);
    return !isOther(file) && isGivenBefore();
  };
  if (vars.length > 0) return [...vars, ...said.filter((claim) => !vars.includes(claim) && isStronger(claim))];
  const giving = new Set([...files, ...running.map(({ file }) => file.file)]);
  const isGiven = (claim: Claim): boolean => {
    const { file } = claim.span;
    if (giving.has(file) || isStronger(claim)) return true;
    if (isOther(file)) return false;
    if (namedFiles(tree).some(({ path }) => path.test(file))) return true;
    return INVENTORY_FILE.test(file) && !OF_GROUP.test(file) && !isBelow(file, role);
  };
  const given = ofNearestProject(said.filter(isGiven), ({ span }) => span.file, role, tree);
  const cover = coverOf(
    given.map(({ span }) => span.file),
    ofNearestProject(files, (file) => file, role, tree),
    inventoriesOf(running, tree, read).filter((path) => !isOther(path)),
    role,
    running,
    groups,
  );
  return [...given.filter(({ span }) => !cover.isOutdone(span.file)), ...(cover.isWhole ? [] : below('defaults'))];
}

/** Whether a value is given to a role by a command of Ansible's, a task that sets facts, or the `vars` of a task. */
function isSetBefore(file: string, start: number, role: string, tree: Tree): boolean {
  const text = tree.text(file) ?? '';
  const before = text.slice(Math.max(0, start - MAX_BEFORE), start);
  const command = before.split(/(?<!\\)\r?\n/).at(-1) as string;
  const task = before.split(ITEM).at(-1) as string;
  if (EXTRA.test(command) || EXTRA_OF_PLUGIN.test(before) || SET_FACT.test(task)) return true;
  if (!YAML.test(file)) return false;
  const value = task.split(/(?:^|\n)[ \t]*[\w-]{1,60}:(?=\s)/).at(-1) as string;
  // All lines of a text that is folded, or goes on, are one command.
  if (!/^\s*\|/.test(value) && EXTRA.test(value)) return true;
  if (!/^[ \t]*vars[ \t]*:/m.test(task)) return false;
  const [rest] = text.slice(start, start + MAX_BEFORE).split(ITEM);
  return isBelow(file, joinPath(role, 'tasks') as string) || takesIn(`${task}${rest}`, role);
}

/** Whether a task takes in a role, or a playbook that may run it. */
function takesIn(task: string, role: string): boolean {
  const isNamed = task.includes('{{') || namesRole(task, role);
  return /\bimport_playbook["']?:/.test(task) || (/_role["']?:/.test(task) && isNamed);
}

/** Whether a file names a role among those that another role needs, where variables for it may stand. */
function isDependent(path: string, role: string, tree: Tree): boolean {
  if (!META.test(path) || isBelow(path, role)) return false;
  return namesRole(tree.text(path) ?? '', role);
}
