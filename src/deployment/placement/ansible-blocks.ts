import type { LoadedFile, Tree } from '../../discover/load.ts';
import { MappedText } from '../../read/mapped-text.ts';
import { templateLanguage } from '../../read/template.ts';
import { get, items, str, type YamlMap, type YamlNode } from '../../read/yaml.ts';
import { neverRuns } from '../ansible/ansible-plays.ts';
import { type Entry, withReplaced } from '../evidence/entry.ts';
import type { Unit } from '../evidence/unit.ts';
import type { Carried } from '../text/carried.ts';
import { isIn } from '../text/located.ts';
import { baseOf, dirOf, isBelow, joinPath } from '../text/paths.ts';
import { isAlone } from './joined-files.ts';

type Read = (path: string) => Carried | null;

const YAML = /\.ya?ml$/;
const BLOCK = /(?:^|\.)blockinfile$/;
const TEMPLATE = /(?:^|\.)template$/;
const WRITER = /(?:^|\.)(?:template|copy)$/;
const TAKES_IN = /(?:^|\.)(?:import|include)_tasks$/;
/** What a task may say and still be run for every host. */
const ALWAYS = /^(?:name|become(?:_\w+)?|notify|register|no_log|diff|ignore_errors|(?:changed|failed)_when)$/;

/** A task that writes or adds to a file, among its neighbours. */
interface Step {
  /** The file it stands in. */
  carried: Carried;
  /** The list it runs in: of the tasks that take a file in, for those of the file. */
  list: YamlNode;
  task: YamlMap;
  module: string;
  body: YamlMap;
  /** The file it writes to, without blanks. */
  path: string;
}

/**
 * Entries with what `blockinfile` adds to a file and the file that a task before it writes there as one, also in a file
 * of tasks that these take in: the server reads them so. Left as they are where a task in between or behind may take
 * the text out again, where it is not added for every host or not at the end, and where the file is also used without it.
 */
export function withBlocks(entries: readonly Entry[], tree: Tree, units: readonly Unit[], read: Read): Entry[] {
  const whole = new Map<Entry, Entry | null>();
  /** What a block was added to: the same tasks may be looked at in several files. */
  const addedTo = new Map<Entry, Set<Entry>>();
  const adding = new Set(entries.filter(({ added }) => added).map(({ source }) => source.file));
  for (const file of new Set([...adding].flatMap((one) => [one, ...mayTakeIn(one, tree)]))) {
    const carried = YAML.test(file) && !/(?:^|\/)handlers\//.test(file) ? read(file) : null;
    const steps = carried?.documents.flatMap((document) => stepsOf(document, carried, read)) ?? [];
    for (const [index, step] of steps.entries()) {
      const block = BLOCK.test(step.module) ? blockOf(step, entries) : undefined;
      if (!block || !stays(step, steps.slice(index + 1))) continue;
      const writing = steps.slice(0, index).filter((one) => isWriterFor(one, step));
      const found = writing.map((one) => ({ one, entry: writtenBy(one, entries) }));
      for (const { one, entry } of found) {
        if (!entry || !isOnlyUse(entry, one, steps, tree) || units.some((unit) => mounts(unit, entry))) continue;
        const before = addedTo.get(block) ?? new Set();
        const joined = before.has(entry) ? null : join(whole.get(entry) ?? entry, block, TEMPLATE.test(one.module));
        if (!joined) continue;
        addedTo.set(block, before.add(entry));
        whole.set(entry, joined);
        whole.set(block, null);
      }
    }
  }
  return withReplaced(entries, whole);
}

/** Whether a task is never run, or takes out what it names. */
export function isIdleBlock(task: YamlMap, key: string, value: YamlNode | null): boolean {
  return BLOCK.test(key) && (str(get(value, 'state')) === 'absent' || neverRuns(task));
}

/** The files that may take in the tasks of one, of its role or of any playbook. */
function mayTakeIn(file: string, { files }: Tree): string[] {
  const name = baseOf(file);
  return files.filter(({ text }) => text.includes(name)).map(({ path }) => path);
}

/**
 * The steps of a document in its order, with those of the files that it takes in for every host.
 *
 * @param read reads these; null where the document is one of them itself
 */
function stepsOf(node: YamlNode | null, carried: Carried, read: Read | null): Step[] {
  if (node?.kind === 'map') {
    return node.entries.flatMap(({ key, value }) => (key === 'handlers' ? [] : stepsOf(value, carried, read)));
  }
  return items(node).flatMap((task): Step[] => {
    if (task?.kind !== 'map') return [];
    const own = task.entries.flatMap(({ key, value }): Step[] => {
      if (TAKES_IN.test(key) && isAlways(task, key)) return takenIn(value, node as YamlNode, carried, read);
      const path = value?.kind === 'map' ? targetOf(value) : null;
      const isStep = BLOCK.test(key) || WRITER.test(key);
      return isStep && path !== null
        ? [{ carried, list: node as YamlNode, task, module: key, body: value as YamlMap, path }]
        : [];
    });
    const block = isAlways(task, 'block') ? get(task, 'block') : null;
    const inner = stepsOf(task, carried, read);
    // What a block holds that is always run is done as if it stood in its place.
    return [
      ...own,
      ...inner.map((step) => (block && step.list === block ? { ...step, list: node as YamlNode } : step)),
    ];
  });
}

/** The steps of a file that a task of a list takes in, as those of the list; none where it says more of them (`apply`). */
function takenIn(taken: YamlNode | null, list: YamlNode, { file }: Carried, read: Read | null): Step[] {
  const name = taken?.kind === 'map' && taken.entries.length === 1 ? get(taken, 'file') : taken;
  const path = joinPath(dirOf(file), str(name) ?? '');
  const other = path === null || path === file || !YAML.test(path) ? null : (read?.(path) ?? null);
  return (other?.documents ?? []).flatMap((document) =>
    stepsOf(document, other as Carried, null).map((step) => (step.list === document ? { ...step, list } : step)),
  );
}

/** Whether a task is run for every host. */
function isAlways(task: YamlMap, module: string): boolean {
  return task.entries.every(
    ({ key, value }) => key === module || ALWAYS.test(key) || (key === 'tags' && !isOnlyAsked(value)),
  );
}

/** Whether tags leave a task out unless it is asked for: with others it is run where none are asked for. */
function isOnlyAsked(tags: YamlNode | null): boolean {
  return [str(tags), ...items(tags).map((one) => str(one))].some((tag) => /\bnever\b/.test(tag ?? ''));
}

function targetOf(body: YamlMap): string | null {
  const written = ['path', 'dest', 'destfile', 'name'].map((key) => str(get(body, key))).find((path) => path !== null);
  return written?.replace(/\s/g, '') ?? null;
}

/** The entry of the text that a step adds. */
function blockOf({ body, carried }: Step, entries: readonly Entry[]): Entry | undefined {
  const text = get(body, 'block') ?? get(body, 'content');
  return entries.find(({ added, source }) => text && added && isIn(source.text.locate(0, 0), carried.span(text)));
}

/** Whether what a step adds is in the file for every host, at its end and after all later steps. */
function stays({ task, module, body, path }: Step, later: readonly Step[]): boolean {
  const said = (key: string): string | null => str(get(body, key));
  const isLast = [null, 'EOF'].includes(said('insertafter')) && get(body, 'insertbefore') === null;
  const isPresent = [null, 'present'].includes(said('state'));
  // A block takes the place of an earlier one between the same markers.
  const undone = later.some(
    (one) => one.path === path && (WRITER.test(one.module) || markerOf(one.body) === markerOf(body)),
  );
  return isAlways(task, module) && isLast && isPresent && !undone;
}

/** What a block stands between. */
function markerOf(body: YamlMap): string {
  return str(get(body, 'marker')) ?? '# {mark} ANSIBLE MANAGED BLOCK';
}

function isWriterFor(writer: Step, { list, path }: Step): boolean {
  return WRITER.test(writer.module) && writer.list === list && writer.path === path;
}

/** The file that a step writes: its source in the role or beside the tasks, or its own text. */
function writtenBy({ body, module, carried }: Step, entries: readonly Entry[]): Entry | undefined {
  const { file, span } = carried;
  const content = get(body, 'content');
  if (content) return entries.find(({ source }) => isIn(source.text.locate(0, 0), span(content)));
  const folder = TEMPLATE.test(module) ? 'templates' : 'files';
  const src = str(get(body, 'src')) ?? '';
  const paths = [scopeOf(file), dirOf(file)].flatMap((base) => [
    joinPath(base, `${folder}/${src}`),
    joinPath(base, src),
  ]);
  const found = paths.flatMap((path) => entries.filter((entry) => entry.path === path && entry.source.file === path));
  return found[0];
}

/** The folder of the role that tasks belong to, else their own. */
function scopeOf(file: string): string {
  return /^(.{0,1000}?roles\/.{1,300}?)\/tasks\//.exec(file)?.[1] ?? dirOf(file);
}

/** Whether no other step, and no other file of the role or playbook, names the file a step writes. */
function isOnlyUse(entry: Entry, step: Step, steps: readonly Step[], { files }: Tree): boolean {
  const { file } = step.carried;
  if (entry.source.file === file) return true;
  const looked = new Set(steps.map(({ carried }) => carried.file));
  const name = baseOf(entry.source.file);
  const folder = scopeOf(file);
  const names = ({ path, text }: LoadedFile): boolean =>
    !looked.has(path) && YAML.test(path) && isBelow(path, folder) && text.includes(name);
  return steps.every((one) => one === step || !str(get(one.body, 'src'))?.includes(name)) && !files.some(names);
}

function mounts(unit: Unit, { path }: Entry): boolean {
  return unit.mounts.some((mount) => isAlone(path, mount));
}

/** A file with a text added; null where one of them is filled in and the other is not, or the text begins inside a table. */
function join(file: Entry, block: Entry, isTemplate: boolean): Entry | null {
  const { source } = file;
  const begins = block.source.text.text.split('\n').find((line) => /^[ \t]*[^ \t\r#]/.test(line));
  const isWhole = file.problem === null && block.problem === null && begins?.trimStart().startsWith('[') === true;
  if (!isWhole || file.added || source.kind !== block.source.kind) return null;
  if (!isTemplate && block.source.template !== null) return null;
  const end = source.text.length;
  const line = source.text.text.endsWith('\n')
    ? []
    : [MappedText.escapeOf(source.text, '\n', end, end, (text) => text)];
  const text = MappedText.concat([source.text, ...line, block.source.text]);
  const template = isTemplate ? templateLanguage(source.name, text.text, 'jinja2') : source.template;
  return { ...file, source: { ...source, text, template }, recognised: true, family: file.family ?? block.family };
}
