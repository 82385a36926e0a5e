import type { LoadedFile, Tree } from '../../discover/load.ts';
import type { Span } from '../../model.ts';
import type { ConfigKind } from '../../settings.ts';
import type { GivenList } from '../ansible/ansible-lists.ts';
import { type Entry, isDecisive, isOwnFile } from '../evidence/entry.ts';
import { asServers } from '../evidence/file-entries.ts';
import { withoutComments } from '../text/comments.ts';
import type { Located } from '../text/located.ts';
import { baseOf, dirOf, isBelow, pathFrom } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';

/** Where a home reads a file, as the end of a path in a script: `{{ home }}/repository/conf/deployment.toml`, or its folder. */
const TARGETS: ReadonlyMap<ConfigKind, RegExp> = new Map([
  ['deployment.toml', /repository\/conf(?:\/(?:deployment\.toml)?)?(?![\w./-])/],
  ['identity.xml', /repository\/conf(?:\/identity)?(?:\/(?:identity\.xml)?)?(?![\w./-])/],
  ['authenticators.xml', /repository\/conf\/security(?:\/(?:authenticators\.xml)?)?(?![\w./-])/],
  ['identity.xml.j2', /resources\/conf\/templates\/repository\/conf\/identity\/(?:identity\.xml\.j2)?(?![\w./-])/],
  [
    'authenticators.xml.j2',
    /resources\/conf\/templates\/repository\/conf\/security\/(?:authenticators\.xml\.j2)?(?![\w./-])/,
  ],
]);
/** The same of the server itself: not in the folder above, where old releases had `identity.xml`. */
const READ_AT: ReadonlyMap<ConfigKind, RegExp> = new Map([
  ...TARGETS,
  ['identity.xml', /repository\/conf(?:\/identity(?:\/(?:identity\.xml)?)?|\/)?(?![\w./-])/],
]);
/** Tasks, manifests, states of Salt, recipes of Chef and the provisioners of Terraform, Packer and Vagrant, which write files. */
const WRITER = /\.(?:ya?ml|sls|pp|tf|hcl)$|(?:^|\/)(?:Vagrantfile|recipes\/[^/]{1,200}\.rb)$/;
/** Variables of a role: a path in them is where its tasks write. */
const ROLE_VARIABLES = /(?:^|\/)(?:vars|defaults)\//;
/** A file of tasks, whose lists are its tasks, those of its blocks and what a task goes through. */
const TASKS = /(?:^|\/)(?:tasks|handlers)\//;
/** A task that puts files on a machine of Windows, where paths have other slashes. */
const ON_WINDOWS = /\bwin_(?:copy|template)["']?:/;
/** Cheap sign of a place where a home reads a file, on any machine. */
const CONFIGURATION = /repository[/\\]conf/;
/** An item of a list or a key, each where it begins. */
const ITEM_OR_KEY = /^([ \t]*)(-[ \t]+)?(?:["']?([\w.]{1,100})["']?:(?=\s|$))?/gm;
const BLOCK = /^(?:block|rescue|always)$/;
/** Where the next task of a playbook, resource or provisioner begins. */
const NEXT_STEP = /^[ \t]*-[ \t]|\bfile[ \t]*\{|\bprovision(?:er)?[ \t]+[":]|^resource[ \t]+"/gm;

/** A resource of a recipe of Chef. */
const RECIPES_RESOURCE = /^[ \t]*[a-z]\w{0,60}[ \t(]{1,9}[^\n]{1,300}\bdo[ \t\r]*$/gm;
/** The folder that Chef has files in which are for any host, and does not name. */
const ANY_HOST = /^default\//;
/** A state of Salt, by its name. */
const STATE = /^(?!#)\S[^\n]*:[ \t]*$/gm;

/**
 * Entries with those marked as WSO2's that a task, a manifest or a provisioner writes to where a home reads them,
 * however little their content tells.
 */
export function withWritten(entries: readonly Entry[], tree: Tree): Entry[] {
  const open = entries.filter((entry) => mayBeWritten(entry));
  const written = new Set(open.filter((entry) => isWritten(entry, open, tree)));
  return entries.map((entry) => (written.has(entry) ? asServers(entry) : entry));
}

/**
 * The kind of the product's own template that a task, a manifest or a provisioner writes a file as; null where none does.
 *
 * @param entries all of the repository: one that is alone in its role may be named elsewhere than its place
 */
export function templateWritten(entry: Entry, entries: readonly Entry[], tree: Tree): ConfigKind | null {
  const kind = `${entry.source.kind}.j2` as ConfigKind;
  return isOwnFile(entry) && TARGETS.has(kind) && isWritten(entry, entries, tree, kind) ? kind : null;
}

/** The role or module whose `templates` or `files` hold a file; null for a file elsewhere. */
export function moduleOf(path: string): string | null {
  return scopeOf(path).folder;
}

function mayBeWritten(entry: Entry): boolean {
  return isOwnFile(entry) && (!entry.recognised || entry.family === 'mi') && isDecisive(entry);
}

/** A task, a resource or a provisioner. */
export interface Step {
  path: string;
  step: string;
  /** Where it begins in the file. */
  start: number;
  /** Of a step that an item of a list elsewhere is put into: where it goes through that list, and what the item says. */
  item?: {
    done: Span;
    said: readonly Located[];
    /** The lists, where only such steps go through them. */
    lists?: readonly Span[];
    given?: GivenBy;
  };
}

/** The lists of one variable of Ansible's that have an item, each for some hosts, and all that its step may go through. */
export interface GivenBy {
  by: readonly GivenList[];
  of: readonly GivenList[];
}

/** The steps of a tree in which a `place` is spoken of. */
export function stepsWith(place: RegExp, tree: Tree): Step[] {
  return writers(tree)
    .filter(({ text }) => place.test(text) || ON_WINDOWS.test(text))
    .flatMap(stepsOf)
    .filter(({ step }) => place.test(step));
}

/** Of some steps, those that name a file as their source. */
export function stepsNaming(entry: Entry, steps: readonly Step[]): Step[] {
  if (!isOwnFile(entry)) return [];
  const { folder, rest } = scopeOf(entry.path);
  return steps.filter(
    ({ path, step }) => isOfScope(path, folder, entry) && names(step, rest, folder, entry.path, path),
  );
}

/**
 * The places of the role or module of a file, and above it, that something writes what a home reads as such a file to.
 *
 * @param entry a file of its own
 */
export function writesOf(entry: Entry, tree: Tree): Span[] {
  const { folder } = scopeOf(entry.path);
  const { kind } = entry.source;
  const near = (writingSteps(tree).get(kind) ?? []).filter(({ path }) => isOfScope(path, folder, entry));
  return near.map(({ path, step, start }) => {
    const { 0: target, index } = (TARGETS.get(kind) as RegExp).exec(step) as RegExpExecArray;
    return { file: path, start: start + index, end: start + index + target.length };
  });
}

/** The kinds of files of which a text says the place where a home reads them. */
export function kindsReadIn(text: string): ReadonlySet<ConfigKind> {
  const said = [...READ_AT].filter(([, target]) => target.test(text));
  return new Set(said.map(([kind]) => kind));
}

function isWritten(entry: Entry, open: readonly Entry[], tree: Tree, kind = entry.source.kind): boolean {
  const { folder, rest } = scopeOf(entry.path);
  const isSource = ({ path, step }: Step): boolean => names(step, rest, folder, entry.path, path);
  // A manifest of Puppet names a file by its module, from wherever it lies.
  const isNear = (one: Step): boolean =>
    isOfScope(one.path, folder, entry) || (one.path.endsWith('.pp') && isSource(one));
  const writing = (writingSteps(tree).get(kind) ?? []).filter(isNear);
  if (writing.some(isSource)) return true;
  if (!writing.some(({ path }) => ROLE_VARIABLES.test(path))) return false;
  const alone = open.every((other) => other === entry || scopeOf(other.path).folder !== folder);
  return (
    alone && writers(tree).some((writer) => isOfScope(writer.path, folder, entry) && stepsOf(writer).some(isSource))
  );
}

/** The files that may hold steps. */
export const writers = perTree((tree) => tree.files.filter(({ path }) => isWriter(path)));

/** Whether a file may hold steps by its name. */
export function isWriter(path: string): boolean {
  return WRITER.test(path);
}

/** The steps that write to where a home reads a file, by its kind. */
const writingSteps = perTree((tree): ReadonlyMap<ConfigKind, readonly Step[]> => {
  const speaking = writers(tree).filter(({ text }) => CONFIGURATION.test(text));
  const steps = speaking.flatMap(stepsOf);
  return new Map([...TARGETS].map(([kind, target]) => [kind, steps.filter(({ step }) => target.test(step))]));
});

/** The role or module a file lies in, null for none, and its path below `templates` or `files`. */
function scopeOf(path: string): { folder: string | null; rest: string } {
  const found = /^(?:(.*?)\/)?(?:templates|files)\/(.+)$/.exec(path);
  return found ? { folder: found[1] ?? '', rest: found[2] as string } : { folder: null, rest: baseOf(path) };
}

/** Whether a script is of the same role or module, or one above that is of none and may name the file by its path. */
function isOfScope(path: string, folder: string | null, entry: Entry): boolean {
  const ofOther = /(?:^|\/)(?:roles|modules)\/[^/]+\//;
  if (folder !== null && isBelow(path, folder)) return folder !== '' || !ofOther.test(path);
  return !ofOther.test(path) && isBelow(entry.path, dirOf(path));
}

/** Whether a step names a file as its source, seen from its role, its module or its own folder. */
function names(step: string, rest: string, folder: string | null, entry: string, path: string): boolean {
  const from = dirOf(path);
  const module = baseOf(folder ?? '');
  const inScope = folder !== null && isBelow(path, folder);
  const scoped = inScope ? [rest, `templates/${rest}`, `files/${rest}`] : [];
  if (isOfChef(path)) scoped.push(rest.replace(ANY_HOST, ''));
  const byModule = module === '' ? [] : [`${module}/${rest}`, `puppet:///modules/${module}/${rest}`];
  const own = isBelow(entry, from) ? [pathFrom(from, entry)] : [];
  return [...scoped, ...byModule, ...own].some((name) => isNamed(step, name));
}

/** Whether a text names a path as a whole, or below a variable (`${path.module}/x`, `./x`). */
function isNamed(text: string, path: string): boolean {
  for (let at = text.indexOf(path); at >= 0; at = text.indexOf(path, at + 1)) {
    const before = text.slice(Math.max(at - 2, 0), at);
    const begins = !/[\w./-]$/.test(before) || /[}.]\/$/.test(before);
    if (begins && !/[\w.-]/.test(text[at + path.length] ?? '')) return true;
  }
  return false;
}

/** A script cut before each of its steps, without comment lines. A task is taken with the lists it goes through. */
export function stepsOf({ path, text }: Pick<LoadedFile, 'path' | 'text'>): Step[] {
  const spoken = withoutComments(text);
  const next = isOfSalt(path) ? STATE : isOfChef(path) ? RECIPES_RESOURCE : NEXT_STEP;
  const cuts = TASKS.test(path) ? taskStarts(spoken) : [...spoken.matchAll(next)].map(({ index }) => index);
  const starts = [0, ...cuts];
  const steps = starts.map((start, index) => spoken.slice(start, starts[index + 1] ?? spoken.length));
  return steps.map((step, index) => ({
    path,
    step: ON_WINDOWS.test(step) ? step.replaceAll('\\', '/') : step,
    start: starts[index] as number,
  }));
}

/** Whether a file holds states of Salt. */
export function isOfSalt(path: string): boolean {
  return path.endsWith('.sls');
}

/** Whether a file is a recipe of Chef. */
export function isOfChef(path: string): boolean {
  return path.endsWith('.rb');
}

/** Where the tasks of a file of tasks begin: the items of its own list and those of its blocks. */
function taskStarts(text: string): number[] {
  const starts: number[] = [];
  /** The keys that a line lies below, with how far they are indented. */
  const above: { key: string; column: number }[] = [];
  for (const { index, 1: blanks = '', 2: dash, 3: key } of text.matchAll(ITEM_OR_KEY)) {
    if (dash === undefined && key === undefined) continue;
    // A list may stand as far left as its key.
    const isInside = (column: number): boolean => column < blanks.length || (column === blanks.length && !!dash);
    while (above.length > 0 && !isInside(above.at(-1)?.column ?? 0)) above.pop();
    if (dash !== undefined && BLOCK.test(above.at(-1)?.key ?? 'block')) starts.push(index);
    if (key !== undefined) above.push({ key, column: blanks.length + (dash?.length ?? 0) });
  }
  return starts;
}
