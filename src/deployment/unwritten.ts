import type { Tree } from '../discover/load.ts';
import type { Span } from '../model.ts';
import type { ConfigKind } from '../settings.ts';
import { firstLine, isDecisive, isOwnFile } from './entry.ts';
import type { Home } from './home.ts';
import { baseOf, isBelow, MANY_PATHS } from './paths.ts';
import { perTree } from './per-tree.ts';
import type { Survey } from './survey.ts';
import { stepsOf } from './written-into-homes.ts';

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

/** A file of a role, by its path below the folder where Ansible looks for it. */
const IN_ROLE = /^((?:.*\/)?roles\/([^/]+))\/(?:templates|files)\/(.+)$/;
const OF_ROLE = /(?:^|\/)roles\/[^/]+\//;
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
const EXPRESSION = /\{\{(?:[^}]|\}(?!\})){0,200}\}\}/g;
/** A loop over what is not written out in the task. */
const OPEN_LOOP =
  /\b(?:loop|with_\w{1,30})["']?[ \t]{0,9}:[ \t]{0,9}["']?\{\{|\bwith_(?:fileglob|filetree)\b|\b(?:fileglob|filetree)\b/;

/**
 * The files of an Ansible role that are taken for a server's, though no task of the role and nothing else in the repository
 * writes them. Nothing is said of a role whose tasks may write any of its files, and of a home for which the policy file
 * speaks.
 */
export function unwrittenFiles({ entries, units, identity }: Home, { tree }: Survey): Unwritten[] {
  if (units.length > 0 || identity.claims.some(({ kind }) => kind === 'policy')) return [];
  return entries.flatMap((entry): Unwritten[] => {
    const { path, source } = entry;
    const [, role, name, rest] = IN_ROLE.exec(path) ?? [];
    if (role === undefined || name === undefined || rest === undefined) return [];
    if (!isOwnFile(entry) || !isDecisive(entry) || mayBeWritten({ path, role, name, rest }, tree)) return [];
    return [{ kind: source.kind, path, role, at: firstLine(entry) }];
  });
}

interface RoleFile {
  path: string;
  role: string;
  /** The role's name. */
  name: string;
  /** The file's path below `templates` or `files`. */
  rest: string;
}

/** Whether something may write a file of a role: it names it, or takes files by what nobody can know here. */
function mayBeWritten({ path, role, name, rest }: RoleFile, tree: Tree): boolean {
  const texts = textsOf(tree);
  if (texts === null) return true;
  const isOfRole = (one: string): boolean => isBelow(one, role);
  const tasks = texts.flatMap(({ file, text }) =>
    isOfRole(file) && TASKS.test(file.slice(role.length)) ? [text] : [],
  );
  if (tasks.length === 0) return true;
  const own = baseOf(path).replace(TEMPLATE, '');
  const named = texts.some(
    ({ file, text }) => text.includes(own) && (isOfRole(file) || !OF_ROLE.test(file) || text.includes(name)),
  );
  return named || tasks.some((text) => BY_PATH.test(text) || takesAny(text, rest));
}

/** Whether a task's source may be a file below `templates` or `files`, or a folder with it, without naming it. */
function takesAny(tasks: string, rest: string): boolean {
  const folders = rest.split('/').map((_, count, parts) => parts.slice(0, count).join('/'));
  const taken = [rest, ...folders].flatMap((one) =>
    ['', 'templates/', 'files/'].map((prefix) => `${prefix}${one}`.replace(/\/$/, '')),
  );
  const sources = [...tasks.matchAll(SOURCE)].map(([, double, single, bare]) => (double ?? single ?? bare) as string);
  return sources.some((source) => {
    const isOpen = source.includes('{{');
    const parts = source
      .replace(/^\.(?:\/|$)/, '')
      .replace(/\/+$/, '')
      .split(EXPRESSION);
    const pattern = new RegExp(`^${parts.map((part) => part.replace(/[^\w/]/g, '\\$&')).join('.*')}$`);
    const isListed = /^[^{]*\{\{\s{0,9}item\b/.test(source) && !OPEN_LOOP.test(tasks);
    return !(isOpen && isListed) && taken.some((one) => pattern.test(one));
  });
}

interface Text {
  file: string;
  text: string;
}

/** What may name a file, without comments and without the tasks that only remove; null when it cannot all be read. */
const textsOf = perTree((tree): readonly Text[] | null => {
  const { paths, unread } = tree;
  if (paths.length > MANY_PATHS || unread.some(({ nameClass }) => nameClass === 'carrier')) return null;
  return paths
    .filter((path) => MAY_NAME.test(path))
    .map((file) => {
      const steps = stepsOf({ path: file, text: tree.text(file) ?? '' });
      return {
        file,
        text: steps.flatMap(({ step }) => (REMOVES.test(step) && !WRITES.test(step) ? [] : [step])).join(''),
      };
    });
});
