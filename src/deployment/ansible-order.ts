import type { Tree } from '../discover/load.ts';
import { coversAll, isForOthers, isOfGroup, roleOf, variableFiles } from './ansible.ts';
import { isOfOtherProject, mayRunRole, ofNearestProject, playsOf } from './ansible-plays.ts';
import { carriedReader } from './carried.ts';
import type { Claim } from './claim.ts';
import { isBelow, joinPath } from './paths.ts';

/** Inventories, which set variables of hosts beside the hosts. */
const INVENTORY = /\.ini$|(?:^|\/)(?:hosts|inventory)[^/.]*$/;

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
  const plays = playsOf(tree, carriedReader(tree)).filter(({ file }) => !isOther(file.file));
  const files = variableFiles(tree).filter(
    (path) =>
      !isOther(path) &&
      roleOf(path, tree) === null &&
      !isOfGroup(path, (group) => isForOthers(group, role, plays, tree)),
  );
  const playbooks = plays.filter((play) => mayRunRole(play, role, tree)).map(({ file }) => file.file);
  const giving = new Set([...files, ...playbooks]);
  const given = ofNearestProject(
    said.filter(({ span: { file } }) => giving.has(file) || (INVENTORY.test(file) && !isOther(file))),
    ({ span }) => span.file,
    role,
    tree,
  );
  const covered = coversAll(
    given.map(({ span }) => span.file),
    ofNearestProject(files, (file) => file, role, tree),
    role,
  );
  return [...given, ...(covered ? [] : below('defaults'))];
}
