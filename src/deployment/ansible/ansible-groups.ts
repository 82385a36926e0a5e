import type { Tree } from '../../discover/load.ts';
import { get, type YamlNode } from '../../read/yaml.ts';
import type { Carried } from '../text/carried.ts';
import { dirOf, isBelow } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';
import { INVENTORY_FILE } from './ansible-elsewhere.ts';
import { mayRunRole, type Play } from './ansible-plays.ts';

/** The hosts of each group, those of the groups in it, too; all inventories of the repository together. */
export type Groups = ReadonlyMap<string, ReadonlySet<string>>;

/** A file of variables of an inventory: its folder, `group_vars` or `host_vars`, and the group or host. */
const VARIABLES = /^(.*?)(?:^|\/)(group_vars|host_vars)\/([^/]+?)(?:\.(?:ya?ml|json))?(?:\/.*)?$/;
const YAML = /\.ya?ml$/;
/** Beside inventories, what gives their hosts variables. */
const NO_HOSTS = /(?:^|\/)(?:group|host)_vars\//;
/** Inventories that a role or a scenario has to be tested with, and what roles put somewhere. */
const OF_TESTS = /(?:^|\/)(?:roles|molecule|tests)\//;
/** A pattern of hosts that may mean any (`all`, `web*`, `{{ target }}`, `is:!old`). */
const OPEN = /^all$|[*?{!&~[]/;

/** An inventory: the hosts of its groups, and the groups within them. */
interface Inventory {
  path: string;
  hosts: Sets;
  inner: Sets;
  /** Whether a plugin asks somebody else for its hosts. */
  isOpen: boolean;
}

const inventories = perTree((tree: Tree, read: (path: string) => Carried | null): Inventory[] =>
  tree.paths.flatMap((path): Inventory[] => {
    if (!INVENTORY_FILE.test(path) || NO_HOSTS.test(path)) return [];
    const hosts: Sets = new Map();
    const inner: Sets = new Map();
    const documents = YAML.test(path) ? (read(path)?.documents ?? []) : [];
    for (const document of documents) inYaml(document, hosts, inner);
    if (!YAML.test(path)) inLines(tree.text(path) ?? '', hosts, inner);
    return [{ path, hosts, inner, isOpen: documents.some((document) => get(document, 'plugin') !== null) }];
  }),
);

/** The groups that inventories put hosts into. */
export const groupsOf = perTree((tree: Tree, read: (path: string) => Carried | null): Groups => {
  const hosts = together(inventories(tree, read).map((one) => one.hosts));
  const inner = together(inventories(tree, read).map((one) => one.inner));
  const all = (group: string, seen: Set<string>): string[] => {
    if (seen.has(group)) return [];
    seen.add(group);
    return [...(hosts.get(group) ?? []), ...[...(inner.get(group) ?? [])].flatMap((one) => all(one, seen))];
  };
  return new Map([...hosts.keys(), ...inner.keys()].map((group) => [group, new Set(all(group, new Set()))]));
});

/** The inventories of a list of plays: those with a host or a group that one of them names. Those of tests are none. */
export function inventoriesOf(plays: readonly Play[], tree: Tree, read: (path: string) => Carried | null): string[] {
  const names = new Set(plays.flatMap(({ hosts }) => hosts));
  const isOpen = [...names].some((name) => OPEN.test(name));
  const isNamed = ([group, hosts]: [string, Set<string>]): boolean =>
    isOpen || names.has(group) || [...hosts].some((host) => names.has(host));
  return inventories(tree, read).flatMap(({ path, hosts, inner, isOpen: ofPlugin }) =>
    !OF_TESTS.test(path) && (ofPlugin || [...hosts, ...inner].some(isNamed)) ? [path] : [],
  );
}

type Sets = Map<string, Set<string>>;

function together(all: readonly Sets[]): Sets {
  const merged: Sets = new Map();
  for (const [group, names] of all.flatMap((one) => [...one])) for (const name of names) add(merged, group, name);
  return merged;
}

function add(to: Sets, group: string, one: string): void {
  to.set(group, (to.get(group) ?? new Set()).add(one));
}

/** `[group]` with hosts below it, `[group:children]` with groups. */
function inLines(text: string, hosts: Sets, inner: Sets): void {
  let section: [to: Sets, group: string] | null = null;
  for (const { 1: group, 2: kind, 3: word } of text.matchAll(
    /^\[([^\]:\n]+)(?::(\w+))?\]|^(?![#;])([^\s[=]+)(?=\s|$)(?![ \t]{0,99}=)/gm,
  )) {
    if (group !== undefined)
      section = kind === undefined ? [hosts, group] : kind === 'children' ? [inner, group] : null;
    else if (section) add(...section, word as string);
  }
}

/** A group is a key with `hosts` or `children`. */
function inYaml(node: YamlNode | null, hosts: Sets, inner: Sets): void {
  if (node?.kind !== 'map') return;
  for (const { key, value } of node.entries) {
    for (const [part, to] of [
      ['hosts', hosts],
      ['children', inner],
    ] as const) {
      const list = get(value, part);
      if (list?.kind !== 'map') continue;
      for (const entry of list.entries) add(to, key, entry.key);
      if (part === 'children') inYaml(list, hosts, inner);
    }
  }
}

/** Whether a host, or a group's hosts, are named by plays, but never by one that may run the role. */
export function isForOthers(group: string, role: string, plays: readonly Play[], groups: Groups, tree: Tree): boolean {
  if (group === 'all') return false;
  const isHost = [...groups.values()].some((hosts) => hosts.has(group));
  const own = groups.get(group) ?? (isHost ? new Set([group]) : undefined);
  const names = (name: string): boolean =>
    name === group || own?.has(name) === true || [...(groups.get(name) ?? [])].some((host) => own?.has(host));
  // Of a group whose hosts are not known, any may be those that a play names and of which a role waits for the group.
  const mayBe = ({ hosts, around }: Play): readonly string[] =>
    own !== undefined && hosts.every((name) => groups.has(name)) ? [] : around;
  const naming = plays.filter((play) =>
    [...play.hosts, ...mayBe(play)].some((name) => !OPEN.test(name) && names(name)),
  );
  const open = plays.filter(({ hosts }) => hosts.some((name) => OPEN.test(name)));
  return naming.length > 0 && ![...naming, ...open].some((play) => mayRunRole(play, role, tree));
}

/** Whether a file gives variables to a group of which `is` holds, or to a host of an inventory of which it does and no group is called so. */
export function isOfGroup(path: string, groups: Groups, is: (group: string) => boolean): boolean {
  const [, , kind, owner] = VARIABLES.exec(path) ?? [];
  const isHost = kind === 'host_vars';
  if (owner === undefined || (isHost && groups.has(owner))) return false;
  return (!isHost || [...groups.values()].some((hosts) => hosts.has(owner))) && is(owner);
}

/** The folder of an inventory, and the group or host of it that a file of variables is for; null for another file. */
export function inventoryOf(path: string): { folder: string; owner: string } | null {
  const [, folder, , owner] = VARIABLES.exec(path) ?? [];
  return folder === undefined || owner === undefined ? null : { folder, owner };
}

/** Which hosts files give a value of a variable. */
export interface Cover {
  /** Every host of the role gets one: none is left to its `defaults`. */
  isWhole: boolean;
  /** What a file says for all hosts, or those of a group, holds for none, as the groups that run the role or all its hosts say it themselves. */
  isOutdone(path: string): boolean;
}

/**
 * Who gets a value: the file for all hosts gives it to each, those of groups and hosts where they are all that the plays of
 * the role name. One beside the role, or beside its playbooks, counts for all inventories.
 *
 * @param giving the files that give the value
 * @param files all that give hosts variables
 * @param inventories all that have hosts of the role: one without variables leaves its hosts to the `defaults`
 * @param plays the plays that may run the role
 */
export function coverOf(
  giving: readonly string[],
  files: readonly string[],
  inventories: readonly string[],
  role: string | null,
  plays: readonly Play[],
  groups: Groups,
): Cover {
  const given = giving.flatMap((path) => {
    const of = inventoryOf(path);
    return of ? [{ ...of, path }] : [];
  });
  const everybody = given.filter(({ owner }) => owner === 'all').map(({ folder }) => folder);
  const withVariables = files.flatMap((path) => inventoryOf(path)?.folder ?? []);
  const folders = [...new Set([...withVariables, ...inventories.map(dirOf)])];
  const byGroups = folders.filter((folder) => {
    const giver = new Set(
      given.filter((one) => one.folder === folder && one.owner !== 'all').map(({ owner }) => owner),
    );
    const isGiven = (host: string): boolean =>
      giver.has(host) || [...giver].some((group) => groups.get(group)?.has(host));
    const hasAll = (name: string): boolean => {
      const hosts = groups.get(name);
      return isGiven(name) || (hosts !== undefined && hosts.size > 0 && [...hosts].every(isGiven));
    };
    const haveAll = (names: readonly string[]): boolean =>
      names.length > 0 && names.every((name) => !OPEN.test(name) && hasAll(name));
    return plays.length > 0 && plays.every(({ hosts, around }) => haveAll(hosts) || haveAll(around));
  });
  const isBeside = (folder: string): boolean =>
    role !== null &&
    (isBelow(role, folder) || (plays.length > 0 && plays.every(({ file }) => dirOf(file.file) === folder)));
  const covered = [...everybody, ...byGroups];
  const isBesideGroups = byGroups.some(isBeside);
  const outdone = given.filter(({ folder, owner }) => owner === 'all' && (isBesideGroups || byGroups.includes(folder)));
  const said = new Set(given.map(({ folder, owner }) => `${folder} ${owner}`));
  const hostsOutdo = ({ folder, owner }: (typeof given)[number]): boolean => {
    const hosts = [...(groups.get(owner) ?? [])];
    return hosts.length > 0 && hosts.every((host) => !groups.has(host) && said.has(`${folder} ${host}`));
  };
  const weaker = new Set([...outdone, ...given.filter(hostsOutdo)].map(({ path }) => path));
  return {
    isWhole: covered.some(isBeside) || (folders.length > 0 && folders.every((folder) => covered.includes(folder))),
    isOutdone: (path) => weaker.has(path),
  };
}
