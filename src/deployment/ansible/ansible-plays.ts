import type { Tree } from '../../discover/load.ts';
import { get, items, str, type YamlNode } from '../../read/yaml.ts';
import type { Carried } from '../text/carried.ts';
import { baseOf, dirOf, isBelow, pathsBelow } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';

/** A play: who runs which roles, with the variables it sets itself. */
export interface Play {
  hosts: string[];
  roles: { name: string; parameters: YamlNode | null }[];
  vars: YamlNode | null;
  file: Carried;
}

/** The plays of the tree: top-level lists whose items have `hosts`. */
export const playsOf = perTree((tree: Tree, read: (path: string) => Carried | null): Play[] => {
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
      const roles = [...rolesOf(get(item, 'roles')), ...LISTS_OF_TASKS.flatMap((key) => taskRoles(get(item, key)))];
      return byGroup({ hosts: names(hosts), roles, vars: get(item, 'vars'), file });
    });
  });
});

/** What a role waits for that runs in one group only, in a play of several. */
const IN_GROUP =
  /^\(?\s*(?:["']([\w-]{1,100})["']\s+in\s+group_names|inventory_hostname\s+in\s+groups(?:\.|\[["'])([\w-]{1,100})(?:["']\])?)\s*\)?$/;

/** A play by the groups that its roles run in: those of a condition are a play of its own. */
function byGroup(play: Play): Play[] {
  const groupOf = ({ parameters }: Play['roles'][number]): string | null => {
    const [, listed, named] = IN_GROUP.exec(str(get(parameters, 'when'))?.trim() ?? '') ?? [];
    return listed ?? named ?? null;
  };
  const conditional = play.roles.filter((role) => groupOf(role) !== null);
  if (conditional.length === 0) return [play];
  const others = play.roles.filter((role) => groupOf(role) === null);
  return [
    ...(others.length > 0 ? [{ ...play, roles: others }] : []),
    ...conditional.map((role) => ({ ...play, hosts: [groupOf(role) as string], roles: [role] })),
  ];
}

const LISTS_OF_TASKS = ['pre_tasks', 'tasks', 'post_tasks', 'handlers', 'block', 'rescue', 'always'];
const TASK_OF_ROLE = ['import_role', 'include_role'].flatMap((task) => [
  task,
  `ansible.builtin.${task}`,
  `ansible.legacy.${task}`,
]);

/** The roles that tasks take in, also inside of blocks. */
function taskRoles(tasks: YamlNode | null): Play['roles'] {
  return items(tasks).flatMap((task) => {
    const taken = TASK_OF_ROLE.map((key) => get(task, key)).find((node) => node !== null) ?? null;
    const name = str(get(taken, 'name')) ?? /\bname=["']?([^\s"']+)/.exec(str(taken) ?? '')?.[1];
    const own = name === undefined ? [] : [{ name: baseOf(name), parameters: task }];
    return [...own, ...LISTS_OF_TASKS.flatMap((key) => taskRoles(get(task, key)))];
  });
}

function rolesOf(list: YamlNode | null): Play['roles'] {
  return items(list).flatMap((item) => {
    const name = str(item) ?? str(get(item, 'role')) ?? str(get(item, 'name'));
    return name === null ? [] : [{ name: baseOf(name), parameters: item }];
  });
}

function names(hosts: YamlNode): string[] {
  const list = hosts.kind === 'seq' ? hosts.items.map((item) => str(item) ?? '') : [str(hosts) ?? ''];
  return list.flatMap((one) => one.split(/[:,]/)).map((one) => one.trim());
}

/** Whether a name in a play or task means the role of this folder: a collection's roles have its name before theirs. */
export function isNameOfRole(name: string, role: string): boolean {
  return name === role || name.endsWith(`.${role}`) || name.includes('{{');
}

/** Whether a play runs a role, by itself or through the roles it runs. */
export function mayRunRole(play: Play, role: string, tree: Tree): boolean {
  const folder = dirOf(role);
  const wanted = baseOf(role);
  const seen = new Set<string>();
  const open = play.roles.map(({ name }) => name);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (isNameOfRole(name, wanted)) return true;
    if (seen.has(name)) continue;
    seen.add(name);
    open.push(...takenInBy(`${folder}/${name}`, tree));
  }
  return false;
}

/** The names of the roles that a role's `meta` and tasks name. */
function takenInBy(role: string, tree: Tree): string[] {
  const files = ['meta', 'tasks'].flatMap((folder) => pathsBelow(tree.paths, `${role}/${folder}`));
  return files.flatMap((path) => {
    const text = tree.text(path) ?? '';
    if (!/_role\b|dependencies/.test(text)) return [];
    const named = text.matchAll(
      /(?:(?:role|name)[ \t]*[:=][ \t]*|^[ \t]*-[ \t]+)["']?([\w./{-]+)["']?[ \t]*(?=$|[,}])/gm,
    );
    return [...named].map((match) => baseOf(match[1] as string));
  });
}

/** Folders that hold `roles`: each is a project of its own, with what lies below it and in no deeper one. */
const projects = perTree((tree) => {
  const role = /^(?:(.*?)\/)?roles\/[^/]+\/(?:defaults|files|handlers|meta|tasks|templates|vars)\//;
  return new Set(tree.paths.flatMap((path) => (path.includes('roles/') ? projectOf(role.exec(path)) : [])));
});

function projectOf(role: RegExpExecArray | null): string[] {
  return role ? [role[1] ?? ''] : [];
}

/** The deepest project around a file or a role's folder. */
function projectAround(path: string, tree: Tree): string | null {
  const all = projects(tree);
  for (let folder = dirOf(path); ; folder = dirOf(folder)) {
    if (all.has(folder)) return folder;
    if (folder === '') return null;
  }
}

/** Whether a path belongs to another project than a role's: what is set there is for the hosts of that one. */
export function isOfOtherProject(path: string, role: string | null, tree: Tree): boolean {
  if (role === null || projects(tree).size < 2) return false;
  const project = projectAround(path, tree);
  return project !== null && !isBelow(role, project);
}

/** Whether a path belongs to a project around the one a role is of: what is set there counts where the inner one sets nothing. */
export function isOfOuterProject(path: string, role: string | null, tree: Tree): boolean {
  if (role === null || projects(tree).size < 2) return false;
  const project = projectAround(path, tree);
  return project !== null && project !== projectAround(role, tree) && isBelow(role, project);
}

/** Of statements about a role those of its own project, else those of the projects around it. */
export function ofNearestProject<T>(
  said: readonly T[],
  pathOf: (one: T) => string,
  role: string | null,
  tree: Tree,
): readonly T[] {
  const near = said.filter((one) => !isOfOuterProject(pathOf(one), role, tree));
  return near.length > 0 ? near : said;
}
