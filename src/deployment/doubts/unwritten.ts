import type { Writer } from '../../advisory/unwritten.ts';
import type { Tree } from '../../discover/load.ts';
import type { Span } from '../../model.ts';
import type { ConfigKind } from '../../settings.ts';
import { namesRole, roleOf } from '../ansible/ansible.ts';
import { type GivenList, listsByFile, MAY_NAME } from '../ansible/ansible-lists.ts';
import { roleOfPlays } from '../ansible/ansible-plays.ts';
import { isIdleTasks } from '../ansible/ansible-tasks.ts';
import { firstLine, isOwnFile } from '../evidence/entry.ts';
import { isDeclared } from '../evidence/identify.ts';
import type { Home } from '../homes/home.ts';
import { namesFile } from '../homes/own-files.ts';
import { withoutOtherDeeds } from '../homes/texts-that-bring.ts';
import type { Survey } from '../placement/survey.ts';
import { type Step, stepsOf } from '../placement/written-into-homes.ts';
import { isSurveyable } from '../scripts/texts-that-run.ts';
import { blanked } from '../text/comments.ts';
import { baseOf, dirOf, isBelow, pathFrom, pathsBelow, withoutSlash } from '../text/paths.ts';
import { perKey, perTree } from '../text/per-tree.ts';
import { type KnownLoop, knownLoop, listsWithout } from './unlisted-files.ts';

/** A file of an Ansible role, a Puppet module, a cookbook of Chef or a folder of Salt's states that none of their steps writes. */
export interface Unwritten {
  kind: ConfigKind;
  /** Its path in the repository. */
  path: string;
  by: Writer;
  /** The path of its role, module, cookbook or folder of states. */
  scope: string;
  /** The list that tasks go through and that does not name it; null where there is none. */
  list: string | null;
  /** The list, or the file's first line. */
  at: Span;
}

/** A file of a role, by its path below the folder where Ansible looks for it. */
const IN_ROLE = /^\/(?:templates|files)\/(.+)$/;
const OF_ROLE = /(?:^|\/)roles\/[^/]+\//;
/** What a role has, by the path from the folder of roles. */
const PART = /^[^/]+\/(?:defaults|files|handlers|meta|tasks|templates|vars)\//;
const TASKS = /^\/(?:tasks|handlers)\/.*\.ya?ml$/;
const TEMPLATE = /\.(?:j2|jinja2?)$/;
/** A task that removes files. */
const REMOVES = /\bstate["']?[ \t]{0,9}[:=][ \t]{0,9}["']?absent\b/;
const WRITES = /\b(?:template|copy|src|content|synchronize|unarchive|assemble|get_url)\b/;
/** Behind what begins a path: it is that of an archive, or a pattern for such ones. */
const NO_ARCHIVE = String.raw`(?!(?:[^\n*|;&]{0,200}\*)?[^\n*|,;&]{0,100}\.(?:jar|tar|tgz|tar\.gz|war|zip)["'])`;
/** A command that may take files of the role by their path on the machine that Ansible runs on. */
const BY_PATH = new RegExp(String.raw`\b(?:role_path|playbook_dir)\b${NO_ARCHIVE}|\broles/`);
/** A task that unpacks an archive, or writes one. */
const OF_ARCHIVE =
  /\bunarchive["']?:|\bdest["']?[ \t]{0,9}[:=][ \t]{0,9}["']?[^\n"',]{1,300}\.(?:jar|tar|tgz|tar\.gz|war|zip)["']?(?=[\s,}]|$)/;
const SOURCE =
  /\bsrc["']?[ \t]{0,9}[:=][ \t]{0,9}(?:"([^"\n]{1,300})"|'([^'\n]{1,300})'|((?:\{\{[^}\n]{0,200}\}\}|[^\s,}"']){1,300}))/g;
/** A task that takes what lies on the server already, or is fetched there. */
const REMOTE = /\bremote_src["']?[ \t]{0,9}[:=][ \t]{0,9}["']?(?:yes|true|on|1)\b/i;
/** A loop over what is not written out in the task. */
const OPEN_LOOP = /\b(?:loop|with_\w{1,30})["']?[ \t]{0,9}:[ \t]{0,9}["']?\{\{/;
/** A loop over the files that lie in a folder. */
const BY_FOLDER = new RegExp(String.raw`\b(?:with_)?(?:fileglob|filetree)\b${NO_ARCHIVE}`);

/**
 * The files of an Ansible role that are taken for a server's, though no task of the role and nothing else in the repository
 * writes them, or the list that tasks go through on a host does not name them. Nothing is said of a role whose tasks may
 * write any of its files, and of a home for which the policy file speaks.
 */
export function unwrittenFiles({ entries, units, identity }: Home, survey: Survey): Unwritten[] {
  const { tree } = survey;
  if (units.length > 0 || isDeclared(identity)) return [];
  return entries.flatMap((entry): Unwritten[] => {
    const { path, source } = entry;
    const file = isOwnFile(entry) ? roleFile(path, tree) : null;
    if (file === null) return [];
    const { role, rest } = file;
    const steps = stepsOfRole(role, tree);
    const loops = steps.flatMap((step) => knownLoop(step, tree) ?? []);
    if (mayBeWritten(file, source.kind, steps, loops, survey)) return [];
    const unwritten = { kind: source.kind, path, by: 'task', scope: role } as const;
    if (loops.every(({ lists }) => lists.length === 0)) return [{ ...unwritten, list: null, at: firstLine(entry) }];
    const isTaken = (step: string): boolean => takesAny(step, rest);
    return listsWithout({ isTaken, kind: source.kind, role }, loops, tree).map((found) => ({ ...unwritten, ...found }));
  });
}

/** The path of a file of a role below its `templates` or `files`, with its role; null for any other. */
export function roleFile(path: string, tree: Tree): RoleFile | null {
  const role = ownerOf(path, tree);
  const rest = role === null ? undefined : IN_ROLE.exec(path.slice(role.length))?.[1];
  return role === null || rest === undefined ? null : { path, role, rest };
}

/** The role that a file lies in, below `roles` or wherever a play's role of that name lies. */
function ownerOf(path: string, tree: Tree): string | null {
  return OF_ROLE.test(path) ? roleOf(path, tree) : roleOfPlays(path, tree);
}

/** A file of a role. */
export interface RoleFile {
  path: string;
  role: string;
  /** The file's path below `templates` or `files`. */
  rest: string;
}

/**
 * Whether something may write a file of a role on whatever host: it names it, or takes files by what nobody can know here. What
 * loops go through is left out.
 */
function mayBeWritten(
  { path, role, rest }: RoleFile,
  kind: ConfigKind,
  steps: readonly Step[],
  loops: readonly KnownLoop[],
  survey: Survey,
): boolean {
  const { tree } = survey;
  const called = baseOf(path).replace(TEMPLATE, '');
  const listed = new Set(loops.flatMap(({ variables }) => variables));
  const own = textsOfRole(role, tree);
  const isNamed = (one: Text): boolean => one.text.includes(called) && withoutLists(one, listed, tree).includes(called);
  if (steps.length === 0 || own.some(isNamed)) return true;
  const looped = new Set(loops.map(({ step }) => step));
  const isOther = ({ step }: Step): boolean => [REMOTE, OF_ARCHIVE].some((sign) => sign.test(step));
  const others = steps.filter((one) => !looped.has(one) && !isOther(one)).map(({ step }) => step);
  if (steps.some(({ step }) => BY_PATH.test(step)) || others.some((step) => takesAny(step, rest))) return true;
  const all = textsOf(tree);
  if (all === null) return true;
  const names = (one: Text): boolean =>
    isNamed(one) &&
    (isOfRole(one.file, dirOf(role))
      ? namesRole(one.text, role)
      : namesFile({ path: one.file, text: withoutLists(one, listed, tree) }, { path, kind, folder: role }, survey));
  return [...byFolder(tree), ...all.filter(names)].some((one) => !isIdleTasks(one.file, role, tree));
}

/** Whether a file is one of a role: below `roles`, or in one of a folder with others. */
export function isOfRole(file: string, folder: string): boolean {
  const below = isBelow(file, folder) ? pathFrom(folder, file) : '';
  return OF_ROLE.test(file) || PART.test(below);
}

/** A text without the lists of some names. */
function withoutLists({ file, text }: Text, names: ReadonlySet<string>, tree: Tree): string {
  const lists = [...names].flatMap((name) => listsByFile(name, tree).get(file) ?? []);
  return lists.length === 0 ? text : spokenWithout(`${file} ${[...names].join(' ')}`, tree, file, lists);
}

/** What a file says without some lists, by its path and their names: each role that goes through them asks for it. */
const spokenWithout = perKey((_key: string, tree: Tree, file: string, lists: readonly GivenList[]): string => {
  const places = lists.map((list) => list.file.span(list.node));
  return spokenOf(file, blanked(tree.text(file) ?? '', places));
});

/** Whether a task's source may be a file below `templates` or `files`, or a folder with it, without naming it. */
export function takesAny(task: string, rest: string): boolean {
  const folders = rest.split('/').map((_, count, parts) => parts.slice(0, count).join('/'));
  const taken = [rest, ...folders].flatMap((one) =>
    ['', 'templates/', 'files/'].map((prefix) => withoutSlash(`${prefix}${one}`)),
  );
  const isListed = !OPEN_LOOP.test(task);
  return sourcesOf(task).some((source) => {
    const [head, ...others] = source.split('{{');
    if (others.length === 0) return taken.includes(source);
    const isItem = /^\s{0,9}item\b/.test(others[0] as string);
    const fixed = [head as string, ...others.map((one) => one.slice(one.indexOf('}}') + 2))];
    return !(isItem && isListed) && taken.some((one) => isFilledIn(one, fixed));
  });
}

/** What a task takes as it names it. */
export function sourcesOf(task: string): string[] {
  return [...task.matchAll(SOURCE)].map(([, double, single, bare]) =>
    withoutSlash(((double ?? single ?? bare) as string).replace(/^\.(?:\/|$)/, '')),
  );
}

/** Whether a path is one with something filled in between what is fixed of it. */
function isFilledIn(path: string, fixed: readonly string[]): boolean {
  const [first, last] = [fixed[0] as string, fixed.at(-1) as string];
  let from = first.length;
  for (const piece of fixed.slice(1, -1)) {
    const at = path.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return path.startsWith(first) && path.endsWith(last) && path.length >= from + last.length;
}

interface Text {
  file: string;
  text: string;
}

/** What may name a file; null when it cannot all be read. */
export const textsOf = perTree((tree): readonly Text[] | null =>
  isSurveyable(tree) ? spokenIn(tree.paths, tree) : null,
);

/** What takes the files of a folder, named or not. */
const byFolder = perTree((tree): readonly Text[] => textsOf(tree)?.filter(({ text }) => BY_FOLDER.test(text)) ?? []);

/** What may name a file, of a role alone. */
const textsOfRole = perKey((role: string, tree: Tree): readonly Text[] =>
  spokenIn(pathsBelow(tree.paths, role), tree).filter(({ file }) => !isIdleTasks(file, role, tree)),
);

/** The tasks and handlers of a role that run. */
export const stepsOfRole = perKey((role: string, tree: Tree): readonly Step[] =>
  pathsBelow(tree.paths, role)
    .filter((path) => TASKS.test(path.slice(role.length)) && !isIdleTasks(path, role, tree))
    .flatMap((path) => keptSteps(path, tree.text(path) ?? '')),
);

/** Those of some files that may name one, without their comments and without the tasks that only remove. */
function spokenIn(paths: readonly string[], tree: Tree): Text[] {
  return paths
    .filter((path) => MAY_NAME.test(path))
    .map((file) => ({ file, text: spokenOf(file, tree.text(file) ?? '') }));
}

function spokenOf(file: string, text: string): string {
  const kept = keptSteps(file, text).map(({ step }) => step);
  // What looks at the server's own file or changes it speaks of none of the role's.
  return withoutOtherDeeds(file, kept.join(''));
}

/** The steps of a file without those that only remove. */
function keptSteps(path: string, text: string): Step[] {
  return stepsOf({ path, text }).filter(({ step }) => !REMOVES.test(step) || WRITES.test(step));
}
