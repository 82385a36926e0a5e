import type { Tree } from '../discover/load.ts';
import type { Resolved, Resolver } from '../read/variants.ts';
import { get, str, type YamlNode, type YamlScalar } from '../read/yaml.ts';
import type { Carried } from './carried.ts';
import type { Entry } from './entry.ts';
import { following } from './follow.ts';
import { baseOf, isBelow, pathsBelow } from './paths.ts';
import { perTree } from './per-tree.ts';
import { agreed, resolvedNode } from './resolved-node.ts';

type Read = (path: string) => Carried | null;

/** A value some file gives a variable. */
interface Given {
  path: string;
  node: YamlScalar;
  file: Carried;
}

/** A play: who runs which roles, with the variables it sets itself. */
interface Play {
  hosts: string[];
  roles: { name: string; parameters: YamlNode | null }[];
  vars: YamlNode | null;
  file: Carried;
}

const VARIABLE_FILE = /(?:^|\/)(?:group_vars|host_vars|vars)\/.*\.ya?ml$|(?:^|\/)(?:group_vars|host_vars)\/[^/.]+$/;
const INVENTORY = /^(.*?)(?:^|\/)(group_vars|host_vars)\/([^/]+?)(?:\.ya?ml)?(?:\/.*)?$/;

const isVariables = (path: string): boolean => /\.ya?ml$/.test(path) || VARIABLE_FILE.test(path);

/**
 * Variables of an Ansible role. Its `vars` hold whatever else is said; else the inventories' `group_vars` and
 * `host_vars`, the plays that run the role, and its `defaults` where an inventory leaves a host without a value. A
 * variable that gets different values is not known: which one holds depends on the host.
 */
export function ansibleResolver(entry: Entry, tree: Tree, read: Read): Resolver | null {
  const role = /(.*?roles\/[^/]+)\//.exec(entry.source.file)?.[1] ?? null;
  const ofRole = (folder: string): string[] =>
    role === null ? [] : pathsBelow(tree.paths, `${role}/${folder}`).filter(isVariables);
  const vars = ofRole('vars');
  const defaults = ofRole('defaults');
  const shared = variableFiles(tree);
  const plays = role === null ? [] : playsOf(tree, read);
  if (vars.length + defaults.length + shared.length === 0) return null;
  const relevant = shared.filter((path) => role === null || !isForOthers(path, baseOf(role), plays));

  const given = (paths: readonly string[], name: string): Given[] =>
    paths.flatMap((path): Given[] => {
      const file = read(path);
      const node = get(file?.documents[0], ...name.split('.'));
      return file && node?.kind === 'scalar' ? [{ path, node, file }] : [];
    });

  const candidates = (name: string): Given[] => {
    const strongest = given(vars, name);
    if (strongest.length > 0) return strongest;
    const inventory = given(relevant, name);
    const played = role === null ? [] : fromPlays(plays, baseOf(role), name);
    const covered = coversAll(inventory, relevant, role);
    return [...played, ...inventory, ...(covered ? [] : given(defaults, name))];
  };

  const resolve = following<Resolved>((name, follow) => {
    const values = candidates(name).map(({ node, file }) => {
      const other = /^\{\{\s*(\w+(?:\.\w+)*)\s*\}\}$/.exec(node.value.trim())?.[1];
      if (other !== undefined) return follow(other);
      return node.value.includes('{{') ? 'unknown' : resolvedNode(node, file);
    });
    return agreed(values);
  });

  return {
    resolve: (expression) => resolve(expression.trim()),
  };
}

/** Whether every host gets a value from `group_vars/all`: the one beside the role, or one in each inventory. */
function coversAll(inventory: readonly Given[], files: readonly string[], role: string | null): boolean {
  const folderOf = (path: string): string | undefined => INVENTORY.exec(path)?.[1];
  const everybody = inventory
    .filter(({ path }) => INVENTORY.exec(path)?.[3] === 'all')
    .map(({ path }) => folderOf(path) as string);
  if (role !== null && everybody.some((folder) => isBelow(role, folder))) return true;
  const folders = new Set(files.map(folderOf).filter((folder) => folder !== undefined));
  return folders.size > 0 && [...folders].every((folder) => everybody.includes(folder));
}

/** Whether a file gives variables to a group that plays name, but never with this role. */
function isForOthers(path: string, role: string, plays: readonly Play[]): boolean {
  const group = INVENTORY.exec(path);
  if (group?.[2] !== 'group_vars' || group[3] === 'all') return false;
  const naming = plays.filter(({ hosts }) => hosts.includes(group[3] as string));
  return naming.length > 0 && !naming.some(({ roles }) => roles.some(({ name }) => name === role));
}

function fromPlays(plays: readonly Play[], role: string, name: string): Given[] {
  return plays.flatMap(({ roles, vars, file }) =>
    roles
      .filter((one) => one.name === role)
      .flatMap(({ parameters }) => [get(parameters, name), get(parameters, 'vars', name), get(vars, name)])
      .flatMap((node): Given[] => (node?.kind === 'scalar' ? [{ path: file.file, node, file }] : [])),
  );
}

const variableFiles = perTree((tree) => tree.paths.filter((path) => VARIABLE_FILE.test(path)));

/** The plays of the tree: top-level lists whose items have `hosts`. */
const playsOf = perTree((tree: Tree, read: Read): Play[] => {
  const playbooks = tree.paths.filter(
    (path) => /\.ya?ml$/.test(path) && !/(?:^|\/)(?:roles|group_vars|host_vars|templates|charts)\//.test(path),
  );
  return playbooks.flatMap((path): Play[] => {
    const file = /^[ \t-]*hosts[ \t]*:/m.test(tree.text(path) ?? '') ? read(path) : null;
    const document = file?.documents[0];
    if (!file || document?.kind !== 'seq') return [];
    return document.items.flatMap((item): Play[] => {
      const hosts = get(item, 'hosts');
      if (hosts === null) return [];
      return [{ hosts: names(hosts), roles: rolesOf(get(item, 'roles')), vars: get(item, 'vars'), file }];
    });
  });
});

function rolesOf(list: YamlNode | null): Play['roles'] {
  if (list?.kind !== 'seq') return [];
  return list.items.flatMap((item) => {
    const name = str(item) ?? str(get(item, 'role')) ?? str(get(item, 'name'));
    return name === null ? [] : [{ name: baseOf(name), parameters: item }];
  });
}

function names(hosts: YamlNode): string[] {
  const list = hosts.kind === 'seq' ? hosts.items.map((item) => str(item) ?? '') : [str(hosts) ?? ''];
  return list.flatMap((one) => one.split(/[:,]/)).map((one) => one.trim());
}
