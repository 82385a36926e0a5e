import type { Tree } from '../../discover/load.ts';
import { get, items, str, type YamlEntry, type YamlNode } from '../../read/yaml.ts';
import { OWN_FOLDER } from '../evidence/own-folder.ts';
import { type Carried, carriedReader } from '../text/carried.ts';
import { baseOf, dirOf, isBelow, joinPath, pathsBelow } from '../text/paths.ts';
import { perKey, perTree } from '../text/per-tree.ts';

type Read = (path: string) => Carried | null;

/** A role as a play or another role names it. */
interface RunRole {
  name: string;
  parameters: YamlNode | null;
  /** Taken in by `include_role`: what it sets is not seen outside of it, if it is not told to be. */
  isPrivate: boolean;
  /** The file of another role that names it; none where a play does. */
  file?: Carried;
}

/** A play: who runs which roles, with the variables it sets itself. */
export interface Play {
  hosts: string[];
  /** Those of which `hosts` is a group that a role waits for: it runs on the hosts that are in both. */
  around: string[];
  roles: RunRole[];
  /** The files of tasks that its tasks take in. */
  taken: ReadonlySet<string>;
  /** With the defaults of what it asks for, which hold before those of its roles. */
  vars: YamlNode | null;
  /** What it asks for, by what holds where nobody answers. */
  prompted: readonly YamlEntry[];
  /** What it asks for that only the answer gives a value. */
  asked: readonly string[];
  file: Carried;
}

/** The plays of the tree: top-level lists whose items have `hosts`. */
export const playsOf = perTree((tree: Tree, read: Read): Play[] => {
  const playbooks = tree.paths.filter(
    (path) => /\.ya?ml$/.test(path) && !/(?:^|\/)(?:roles|group_vars|host_vars|templates|charts|molecule)\//.test(path),
  );
  return playbooks.flatMap((path): Play[] => {
    const file = /^[ \t-]*hosts[ \t]*:/m.test(tree.text(path) ?? '') ? read(path) : null;
    const document = file?.documents[0];
    if (!file || document?.kind !== 'seq') return [];
    return document.items.flatMap((item): Play[] => {
      const hosts = get(item, 'hosts');
      if (hosts === null) return [];
      const taken = new Set<string>();
      const roles = [
        ...rolesOf(get(item, 'roles')),
        ...LISTS_OF_TASKS.flatMap((key) => rolesOfTasks(get(item, key), path, read, taken)),
      ];
      const prompted = promptedIn(item);
      const asked = prompted.filter(({ value }) => value === null).map(({ key }) => key);
      const answered = prompted.filter(({ value }) => value !== null);
      const vars = withPrompted(item, answered);
      return byGroup({ hosts: names(hosts), around: [], roles, taken, vars, prompted: answered, asked, file });
    });
  });
});

/** The variables that a play asks for, by their defaults; null for one that has none. */
export function promptedIn(play: YamlNode | null): YamlEntry[] {
  return items(get(play, 'vars_prompt')).flatMap((prompt): YamlEntry[] => {
    const name = get(prompt, 'name');
    return name?.kind === 'scalar' ? [{ key: name.value, keyAt: name, value: get(prompt, 'default') }] : [];
  });
}

/** The variables of a play, with those that it asks for. */
function withPrompted(play: YamlNode | null, prompted: readonly YamlEntry[]): YamlNode | null {
  const vars = get(play, 'vars');
  if (prompted.length === 0) return vars;
  const own = vars?.kind === 'map' ? vars.entries : [];
  return { kind: 'map', start: vars?.start ?? 0, end: vars?.end ?? 0, entries: [...own, ...prompted] };
}

/** What a role waits for that runs in one group only, in a play of several. */
const IN_GROUP =
  /^\(?\s*(?:["']([\w-]{1,100})["']\s+in\s+group_names|inventory_hostname\s+in\s+groups(?:\.|\[["'])([\w-]{1,100})(?:["']\])?)\s*\)?$/;

/** A play by the groups that its roles run in: those of a condition are a play of its own. */
function byGroup(play: Play): Play[] {
  const groupOf = ({ parameters }: RunRole): string | null => {
    const [, listed, named] = IN_GROUP.exec(str(get(parameters, 'when'))?.trim() ?? '') ?? [];
    return listed ?? named ?? null;
  };
  const conditional = play.roles.filter((role) => groupOf(role) !== null);
  if (conditional.length === 0) return [play];
  const others = play.roles.filter((role) => groupOf(role) === null);
  return [
    ...(others.length > 0 ? [{ ...play, roles: others }] : []),
    ...conditional.map((role) => ({
      ...play,
      hosts: [groupOf(role) as string],
      around: play.hosts,
      roles: [role],
    })),
  ];
}

const LISTS_OF_TASKS = ['pre_tasks', 'tasks', 'post_tasks', 'handlers', 'block', 'rescue', 'always'];
const TASK_OF_ROLE = inFull(['import_role', 'include_role']);
const STATIC_ROLE = inFull(['import_role']);
const NO = /^(?:no|false|off|0)$/i;
const TASK_OF_TASKS = inFull(['import_tasks', 'include_tasks', 'include']);
/** A role by a name that may be any: what takes it in cannot be told. */
const ANY_ROLE = '{{ any }}';

/** Modules by their names and those with Ansible's collections before them. */
function inFull(modules: readonly string[]): string[] {
  return modules.flatMap((name) => [name, `ansible.builtin.${name}`, `ansible.legacy.${name}`]);
}

/** The role that a task takes in, or nothing. */
function roleOfTask(task: YamlNode): RunRole[] {
  const taken = ofModule(task, TASK_OF_ROLE);
  const name = str(get(taken, 'name')) ?? /\bname=["']?([^\s"']+)/.exec(str(taken) ?? '')?.[1];
  const isPublic = get(taken, 'public') ?? ofModule(task, STATIC_ROLE);
  const isPrivate = isPublic === null || NO.test(str(isPublic) ?? '');
  return name === undefined ? [] : [{ name: roleName(name), parameters: task, isPrivate }];
}

/** Tasks, with those of their blocks. */
export function eachTask(tasks: YamlNode | null): YamlNode[] {
  return items(tasks).flatMap((task): YamlNode[] =>
    task === null ? [] : [task, ...LISTS_OF_TASKS.flatMap((key) => eachTask(get(task, key)))],
  );
}

function ofModule(task: YamlNode, modules: readonly string[]): YamlNode | null {
  return modules.map((key) => get(task, key)).find((node) => node !== null) ?? null;
}

/** Whether a task waits for what never is: `when: false`. */
export function neverRuns(task: YamlNode): boolean {
  const when = get(task, 'when');
  return [when, ...items(when)].some((one) => NO.test(str(one) ?? ''));
}

/** The file of tasks that a task takes in, as it names it; null for a task of another kind. */
export function takenTasks(task: YamlNode): string | null {
  const taken = ofModule(task, TASK_OF_TASKS);
  if (taken === null) return null;
  const [name = ''] = (str(get(taken, 'file')) ?? str(taken) ?? '').replace(/^file=["']?/, '').split(/["'\s]/);
  return name.replace(OWN_FOLDER, '');
}

/**
 * The roles that a play's tasks take in, and the files of tasks that they take in. A file that lies in a role runs that
 * one; one that cannot be told may take in any.
 *
 * @param from the path of the file that holds the tasks
 * @param seen the files that were gone into before
 */
function rolesOfTasks(list: YamlNode | null, from: string, read: Read, seen: Set<string>): RunRole[] {
  const tasks = eachTask(list);
  const inFiles = tasks.flatMap((task): RunRole[] => {
    const name = takenTasks(task);
    if (name === null) return [];
    const path = joinPath(dirOf(from), name) ?? '';
    const file = read(path);
    if (file === null || file.error) return [{ name: ANY_ROLE, parameters: null, isPrivate: true }];
    if (seen.has(path)) return [];
    seen.add(path);
    const role = ROLE_OF_TASKS.exec(path)?.[1];
    const own = role === undefined ? [] : [{ name: role, parameters: task, isPrivate: false }];
    return [...own, ...file.documents.flatMap((document) => rolesOfTasks(document, path, read, seen))];
  });
  return [...tasks.flatMap(roleOfTask), ...inFiles];
}

const ROLE_OF_TASKS = /(?:^|\/)roles\/(.{1,300})\/(?:tasks|handlers)\//;

function rolesOf(list: YamlNode | null): RunRole[] {
  return items(list).flatMap((item) => {
    const name = str(item) ?? str(get(item, 'role')) ?? str(get(item, 'name'));
    return name === null ? [] : [{ name: roleName(name), parameters: item, isPrivate: false }];
  });
}

/** A role by its name, and the folders it has below `roles`. */
function roleName(name: string): string {
  return name.replace(OWN_FOLDER, '').replace(/^(?:.*\/)?roles\//, '');
}

function names(hosts: YamlNode): string[] {
  const list = hosts.kind === 'seq' ? hosts.items.map((item) => str(item) ?? '') : [str(hosts) ?? ''];
  return list.flatMap((one) => one.split(/[:,]/)).map((one) => one.trim());
}

/**
 * Whether a name in a play or task means the role of this folder: a collection's roles have its name before theirs, and
 * roles may lie in a folder with others.
 */
export function isNameOfRole(name: string, role: string): boolean {
  const last = baseOf(name);
  return last === role || last.endsWith(`.${role}`) || last.includes('{{') || name.startsWith(`${role}/`);
}

/** Whether a play runs a role, by itself or through the roles it runs. */
export function mayRunRole(play: Play, role: string, tree: Tree): boolean {
  return mayTakeIn(play.roles, role, tree);
}

/** The plays that run a role. */
export const playsOfRole = perKey((role: string, tree: Tree): readonly Play[] =>
  playsOf(tree, carriedReader(tree)).filter((play) => mayRunRole(play, role, tree)),
);

/** The plays that a file holds, or that take it in as one of tasks. */
export function playsOfTasks(path: string, tree: Tree): readonly Play[] {
  return playsOf(tree, carriedReader(tree)).filter(({ file, taken }) => file.file === path || taken.has(path));
}

/** Whether one host may be of two plays. */
export function mayShareHost(one: Play, other: Play): boolean {
  return one.hosts.some((host) => host === 'all' || other.hosts.some((name) => name === 'all' || name === host));
}

/** Whether one of some roles is that of a folder, or takes it in. */
export function mayTakeIn(roles: readonly RunRole[], role: string, tree: Tree): boolean {
  const wanted = baseOf(role);
  for (const { name } of rolesRunBy(roles, role, tree)) if (isNameOfRole(name, wanted)) return true;
  return false;
}

/**
 * The folders that roles may have whose `defaults` a role sees in a play, besides its own: those of the play and those that
 * take it in, but none that is included for itself.
 */
export function rolesSeenIn(play: Play, role: string, tree: Tree): string[] {
  const seen = [...rolesRunBy(play.roles, role, tree)].filter((one) => !one.isPrivate || mayTakeIn([one], role, tree));
  return seen.flatMap(({ name }) => foldersOf(name, role)).filter((folder) => folder !== role);
}

/** What other roles that a play runs hand to a role where they take it in, or to one on the way there, each with its file. */
export function handedOn(play: Play, role: string, tree: Tree): { parameters: YamlNode | null; file: Carried }[] {
  return [...rolesRunBy(play.roles, role, tree)].flatMap((one) =>
    one.file && mayTakeIn([one], role, tree) ? [{ parameters: one.parameters, file: one.file }] : [],
  );
}

/** Some roles and those that they take in, one after the other, as they are named beside a role. */
function* rolesRunBy(roles: readonly RunRole[], role: string, tree: Tree): Generator<RunRole> {
  const seen = new Set<string>();
  const open = [...roles];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const { name, isPrivate } = one;
    yield one;
    const key = `${isPrivate} ${name}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const taken = foldersOf(name, role).flatMap((folder) => takenInBy(folder, tree));
    open.push(...taken.map((inner) => ({ ...inner, isPrivate: isPrivate || inner.isPrivate })));
    if (name.includes('/')) open.push({ ...one, name: baseOf(name) });
  }
}

/** Where a role of a name may lie that is named beside another one: by its path below `roles`, or within a folder there. */
function foldersOf(name: string, beside: string): string[] {
  const folders = new Set([/^(.*?roles)\//.exec(beside)?.[1] ?? dirOf(beside), dirOf(beside)]);
  return [...folders].flatMap((folder) => joinPath(folder, name) ?? []);
}

/** The folder that a file is a template or file of, as one of a role that a play names, wherever roles lie. */
export function roleOfPlays(path: string, tree: Tree): string | null {
  const around = [...path.matchAll(/\/(?:templates|files)(?=\/)/g)].map(({ index }) => path.slice(0, index));
  const roles = around.filter((role) => pathsBelow(tree.paths, `${role}/tasks`).length > 0);
  // Only then are the plays looked for, in all YAML of the repository.
  return roles.find((role) => namesOfRoles(tree).has(baseOf(role))) ?? null;
}

/** The roles that plays name, letter by letter. */
const namesOfRoles = perTree((tree: Tree): ReadonlySet<string> => {
  const plays = playsOf(tree, carriedReader(tree));
  return new Set(plays.flatMap(({ roles }) => roles.map(({ name }) => baseOf(name))));
});

/** The roles that a role's `meta` and tasks name. */
const takenInBy = perKey((role: string, tree: Tree): RunRole[] => {
  const read = carriedReader(tree);
  const files = ['meta', 'tasks'].flatMap((folder) => pathsBelow(tree.paths, `${role}/${folder}`));
  return files.flatMap((path): RunRole[] => {
    const file = /_role\b|dependencies/.test(tree.text(path) ?? '') ? read(path) : null;
    if (file?.error) return [{ name: ANY_ROLE, parameters: null, isPrivate: true }];
    const named = (file?.documents ?? []).flatMap((document) => [
      ...rolesOf(get(document, 'dependencies')),
      ...eachTask(document).flatMap(roleOfTask),
    ]);
    return file ? named.map((one) => ({ ...one, file })) : [];
  });
});

/** Folders that hold `roles`: each is a project of its own, with what lies below it and in no deeper one. */
const projects = perTree((tree) => {
  const role = /^(?:(.*?)\/)?roles\/(?:[^/]+\/){1,4}?(?:defaults|files|handlers|meta|tasks|templates|vars)\//;
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
