import type { Tree } from '../../discover/load.ts';
import type { Span } from '../../model.ts';
import type { ConfigKind } from '../../settings.ts';
import { roleOfPlays } from '../ansible/ansible-plays.ts';
import { firstLine, isOwnFile } from '../evidence/entry.ts';
import { isDeclared } from '../evidence/identify.ts';
import type { Home } from '../homes/home.ts';
import type { Survey } from '../placement/survey.ts';
import { stepsOf } from '../placement/written-into-homes.ts';
import { isSurveyable } from '../scripts/texts-that-run.ts';
import { baseOf, dirOf, isBelow, pathsBelow } from '../text/paths.ts';
import { perKey, perTree } from '../text/per-tree.ts';

/** A file of an Ansible role that no task writes. */
export interface Unwritten {
  kind: ConfigKind;
  /** Its path in the repository. */
  path: string;
  /** The path of its role. */
  role: string;
  /** Its first line. */
  at: Span;
}

const IN_ROLE = /^((?:.*\/)?roles\/[^/]+)\/(?:templates|files)\//;
/** A file of a role, by its path below the folder where Ansible looks for it. */
const FILE = /^\/(?:templates|files)\/(.+)$/;
const OF_ROLE = /(?:^|\/)roles\/[^/]+\//;
/** What a role has, by the path from the folder of roles. */
const PART = /^[^/]+\/(?:defaults|files|handlers|meta|tasks|templates|vars)\//;
const TASKS = /^\/(?:tasks|handlers)\/.*\.ya?ml$/;
/** Playbooks, inventories, variables and scripts, which may name a file. */
const MAY_NAME = /\.(?:ya?ml|json|ini|cfg|sh|bash|py|rb)$|(?:^|\/)(?:hosts|inventor(?:y|ies))(?:[./]|$)/;
const TEMPLATE = /\.(?:j2|jinja2?)$/;
/** A task that removes files. */
const REMOVES = /\bstate["']?[ \t]{0,9}[:=][ \t]{0,9}["']?absent\b/;
const WRITES = /\b(?:template|copy|src|content|synchronize|unarchive|assemble|get_url)\b/;
/** A command that may take files of the role by their path on the machine that Ansible runs on. */
const BY_PATH = /\b(?:role_path|playbook_dir)\b|\broles\//;
const SOURCE =
  /\bsrc["']?[ \t]{0,9}[:=][ \t]{0,9}(?:"([^"\n]{1,300})"|'([^'\n]{1,300})'|((?:\{\{[^}\n]{0,200}\}\}|[^\s,}"']){1,300}))/g;
/** A loop over what is not written out in the task. */
const OPEN_LOOP = /\b(?:loop|with_\w{1,30})["']?[ \t]{0,9}:[ \t]{0,9}["']?\{\{/;
/** A loop over the files that lie in a folder. */
const BY_FOLDER = /\b(?:with_)?(?:fileglob|filetree)\b/;

/**
 * The files of an Ansible role that are taken for a server's, though no task of the role and nothing else in the repository
 * writes them. Nothing is said of a role whose tasks may write any of its files, and of a home for which the policy file
 * speaks.
 */
export function unwrittenFiles({ entries, units, identity }: Home, { tree }: Survey): Unwritten[] {
  if (units.length > 0 || isDeclared(identity)) return [];
  return entries.flatMap((entry): Unwritten[] => {
    const { path, source } = entry;
    const role = isOwnFile(entry) ? (IN_ROLE.exec(path)?.[1] ?? roleOfPlays(path, tree)) : null;
    const rest = role === null ? undefined : FILE.exec(path.slice(role.length))?.[1];
    if (role === null || rest === undefined || mayBeWritten({ path, role, rest }, tree)) return [];
    return [{ kind: source.kind, path, role, at: firstLine(entry) }];
  });
}

interface RoleFile {
  path: string;
  role: string;
  /** The file's path below `templates` or `files`. */
  rest: string;
}

/** Whether something may write a file of a role: it names it, or takes files by what nobody can know here. */
function mayBeWritten({ path, role, rest }: RoleFile, tree: Tree): boolean {
  const own = textsOfRole(role, tree);
  const tasks = own.filter(({ file }) => TASKS.test(file.slice(role.length)));
  const called = baseOf(path).replace(TEMPLATE, '');
  if (tasks.length === 0 || own.some(({ text }) => text.includes(called))) return true;
  if (tasks.some(({ text }) => BY_PATH.test(text) || takesAny(text, rest))) return true;
  const all = textsOf(tree);
  if (all === null) return true;
  const names = ({ file, text }: Text): boolean =>
    text.includes(called) && (!isOfRole(file, dirOf(role)) || text.includes(baseOf(role)));
  return all.some((one) => BY_FOLDER.test(one.text) || names(one));
}

/** Whether a file is one of a role: below `roles`, or in one of a folder with others. */
function isOfRole(file: string, folder: string): boolean {
  const below = folder === '' ? file : isBelow(file, folder) ? file.slice(folder.length + 1) : '';
  return OF_ROLE.test(file) || PART.test(below);
}

/** Whether a task's source may be a file below `templates` or `files`, or a folder with it, without naming it. */
function takesAny(tasks: string, rest: string): boolean {
  const folders = rest.split('/').map((_, count, parts) => parts.slice(0, count).join('/'));
  const taken = [rest, ...folders].flatMap((one) =>
    ['', 'templates/', 'files/'].map((prefix) => `${prefix}${one}`.replace(/\/$/, '')),
  );
  const isListed = !OPEN_LOOP.test(tasks);
  return [...tasks.matchAll(SOURCE)].some(([, double, single, bare]) => {
    const source = ((double ?? single ?? bare) as string).replace(/^\.(?:\/|$)/, '').replace(/\/+$/, '');
    const [head, ...others] = source.split('{{');
    if (others.length === 0) return taken.includes(source);
    const tail = source.slice(source.lastIndexOf('}}') + 2);
    const isItem = /^\s{0,9}item\b/.test(others[0] as string);
    return !(isItem && isListed) && taken.some((one) => one.startsWith(head as string) && one.endsWith(tail));
  });
}

interface Text {
  file: string;
  text: string;
}

/** What may name a file; null when it cannot all be read. */
const textsOf = perTree((tree): readonly Text[] | null => (isSurveyable(tree) ? spokenIn(tree.paths, tree) : null));

/** What may name a file, of a role alone. */
const textsOfRole = perKey((role: string, tree: Tree): readonly Text[] => spokenIn(pathsBelow(tree.paths, role), tree));

/** Those of some files that may name one, without their comments and without the tasks that only remove. */
function spokenIn(paths: readonly string[], tree: Tree): Text[] {
  return paths
    .filter((path) => MAY_NAME.test(path))
    .map((file) => {
      const steps = stepsOf({ path: file, text: tree.text(file) ?? '' });
      const kept = steps.filter(({ step }) => !REMOVES.test(step) || WRITES.test(step));
      return { file, text: kept.map(({ step }) => step).join('') };
    });
}
