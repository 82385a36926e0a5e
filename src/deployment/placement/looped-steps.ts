import type { Tree } from '../../discover/load.ts';
import type { Span } from '../../model.ts';
import type { YamlNode } from '../../read/yaml.ts';
import type { Stretch } from '../../settings.ts';
import type { YamlList } from '../ansible/ansible.ts';
import { type GivenList, listsCalled, listsFor, MAY_NAME } from '../ansible/ansible-lists.ts';
import { heldLists, heldPairs } from '../puppet/puppet-lists.ts';
import { puppetLoops } from '../puppet/puppet-loops.ts';
import { manifestsWithParents, moduleOf } from '../puppet/puppet-scopes.ts';
import { withoutComments } from '../text/comments.ts';
import { perKey, perTree } from '../text/per-tree.ts';
import { type Step, stepsOf, writers } from './written-into-homes.ts';

/** What a task goes through, by variables: `loop: "{{ config_files }}"`. */
const LOOP = /\b(loop|with_(?:items|list|dict))["']?[ \t]{0,9}:[ \t]{0,9}["']?\{\{([^{}\n]{1,300})\}\}["']?/;
/** One of them, with what leaves its items as they are. */
const LIST =
  /^[ \t(]{0,9}(\w{1,100})[ \t]{0,9}(?:\|[ \t]{0,9}(?:default|d|flatten|list)(?:\([^()]{0,100}\))?[ \t]{0,9}){0,5}[ \t)]{0,9}$/;
/** The entries of a map: `config_files | dict2items`, `query('dict', config_files)`. */
const ENTRIES =
  /^(.{1,300}?)\|[ \t]{0,9}dict2items[ \t]{0,9}(?:\(([^()]{0,200})\))?[ \t]{0,9}$|^[ \t]{0,9}(?:lookup|query|q)\([ \t]{0,9}["']dict["'][ \t]{0,9},([^(),]{1,200})(?:,[^()]{0,100})?\)[ \t]{0,9}$/;
/** What `dict2items` calls a key and a value. */
const KEY_NAME = /\bkey_name[ \t]{0,9}=[ \t]{0,9}["'](\w{1,100})/;
const VALUE_NAME = /\bvalue_name[ \t]{0,9}=[ \t]{0,9}["'](\w{1,100})/;
/** The name that a task calls an item by. */
const LOOP_VARIABLE = /\bloop_var["']?[ \t]{0,9}:[ \t]{0,9}["']?(\w{1,100})/;
const YAML = /\.ya?ml$/;
/** A task that puts files of the repository in place, and one that may take what lies on the server. */
const PUTS = /(?:^|[\s.])(?:template|copy)["']?[ \t]{0,9}:/;
const MOVES = /\bremote_src\b/;
/** The tasks of a role, which need name nothing of WSO2's. */
const TASKS = /(?:^|\/)(?:tasks|handlers)\/.*\.ya?ml$/;
const RESOURCE_NAME = 'file';
const RESOURCE = /^file[ \t]*\{/;
const OTHER_RESOURCE = /(?<![\w:])(?!file\b)[a-z]\w{0,60}(?:::\w{1,60}){0,9}\s{0,20}\{\s{0,20}["'$[]/;
/** No real block is longer. */
const MAX_BLOCK = 20_000;
/** Nobody puts more files in place by one list. */
const MAX_ITEMS = 300;

/** A task that goes through lists which do not stand in it. */
export interface Loop {
  step: Step;
  /** The variables that hold the lists. */
  variables: string[];
  /** What an entry's key and value are called where it goes through maps; null where through lists. */
  entry: { key: string; value: string } | null;
  /** What stands for an item in the task. */
  item: string;
  /** What it goes through, where that begins in the task. */
  written: string;
  index: number;
}

/** A task as one that goes through lists; null for one that does not, or through what is computed. */
export function loopOf(step: Step): Loop | null {
  const loop = LOOP.exec(step.step);
  if (!loop) return null;
  const [written, word, expression] = loop as unknown as [string, string, string];
  const [, map, options = '', asked] = ENTRIES.exec(expression) ?? [];
  const ofMap = map ?? asked ?? (word === 'with_dict' ? expression : null);
  const names = (ofMap === null ? expression.split('+') : [ofMap]).map((one) => LIST.exec(one)?.[1]);
  const variables = names.filter((name) => name !== undefined);
  if (variables.length < names.length) return null;
  const key = KEY_NAME.exec(options)?.[1] ?? 'key';
  const entry = ofMap === null ? null : { key, value: VALUE_NAME.exec(options)?.[1] ?? 'value' };
  const item = LOOP_VARIABLE.exec(step.step)?.[1] ?? 'item';
  return { step, variables, entry, item, written, index: loop.index };
}

/** Whether a loop goes through what a list is: items or entries. */
export function isFor({ entry }: Loop, { node }: GivenList): boolean {
  return (node.kind === 'map') === (entry !== null);
}

/** Makes a task for each item of lists, with that put in. Hosts mostly have the same items: each is put in once. */
export function fillingIn({ step, entry, item, written, index }: Loop): (list: GivenList) => Step[] {
  const text = step.step.replace(written, () => '');
  const place = new RegExp(
    `\\{\\{[ \\t]{0,9}${item}((?:\\.\\w{1,100}|\\[["']\\w{1,100}["']\\]){0,9})[ \\t]{0,9}\\}\\}`,
    'g',
  );
  const start = step.start + index;
  const done = { file: step.path, start, end: start + written.length };
  const known = new Map<string, Step>();
  return ({ node, file }) =>
    itemsIn(node, entry).map(({ start: from, end, values }): Step => {
      const key = file.text.slice(from, end);
      const before = known.get(key);
      if (before) return before;
      const filled = text.replace(
        place,
        (whole, keys: string) => values.get(keys.match(/\w+/g)?.join('.') ?? '')?.value ?? whole,
      );
      const said = [...values.values()].map((value) => ({ text: value.value, span: file.span(value) }));
      const made = { ...step, step: filled, item: { done, said } };
      known.set(key, made);
      return made;
    });
}

/** A text that an item has, where it stands. */
interface Value extends Stretch {
  value: string;
}

/** An item with its texts, by the keys that lead to them. */
interface Item extends Stretch {
  values: ReadonlyMap<string, Value>;
}

/** What a task goes through by a list or, where it asks for entries, by a map. */
function itemsIn(node: YamlList, entry: Loop['entry']): Item[] {
  if (entry === null) {
    const items = node.kind === 'seq' ? node.items.slice(0, MAX_ITEMS) : [];
    return items.map((one) => ({ start: one?.start ?? 0, end: one?.end ?? 0, values: valuesOf(one, '') }));
  }
  const entries = node.kind === 'map' ? node.entries.slice(0, MAX_ITEMS) : [];
  return entries.map(({ key, keyAt, value }) => {
    const named: [string, Value] = [entry.key, { ...keyAt, value: key }];
    const values = new Map([named, ...valuesOf(value, entry.value)]);
    return { start: keyAt.start, end: value?.end ?? keyAt.end, values };
  });
}

/** The scalars of an item, by the keys that lead to them. */
function valuesOf(node: YamlNode | null, path: string): ReadonlyMap<string, Value> {
  if (node?.kind === 'scalar') return new Map([[path, node]]);
  if (node?.kind !== 'map') return new Map();
  return new Map(node.entries.flatMap(({ key, value }) => [...valuesOf(value, path === '' ? key : `${path}.${key}`)]));
}

/** The steps of a tree that go through lists of the repository, one for each item with that put in. */
export const loopedSteps = perTree((tree: Tree): Step[] => [...loopedTasks(tree), ...loopedResources(tree)]);

/** The files that may hold tasks of Ansible: all that may hold steps, and those of roles. */
export const filesOfTasks = perTree((tree): readonly string[] => [
  ...new Set([...writers(tree).map(({ path }) => path), ...tree.paths.filter((path) => TASKS.test(path))]),
]);

function loopedTasks(tree: Tree): Step[] {
  const loops = filesOfTasks(tree).flatMap((path) => {
    const text = YAML.test(path) ? (tree.text(path) ?? '') : '';
    return LOOP.test(text) ? stepsOf({ path, text }).flatMap((step) => loopOf(step) ?? []) : [];
  });
  return loops.flatMap((loop) => {
    const [name, ...others] = loop.variables;
    const fill = fillingIn(loop);
    const of = loop.variables.flatMap((one) => listsFor(loop.step.path, one, tree));
    const made = new Map<string, { step: Step; by: GivenList[] }>();
    for (const list of of) {
      for (const step of fill(list)) {
        const before = made.get(step.step);
        if (before) before.by.push(list);
        else made.set(step.step, { step, by: [list] });
      }
    }
    // What two lists bring together, no single one tells.
    const isOne = name !== undefined && others.length === 0;
    if (!isOne) return [...made.values()].map(({ step }) => step);
    const lists = listsForTasksAlone(name, tree, loops);
    return [...made.values()].map(({ step, by }) =>
      step.item ? { ...step, item: { ...step.item, ...(lists && { lists }), given: { by, of } } } : step,
    );
  });
}

/**
 * Where the lists of a name stand, whoever they are for; null where the repository makes more of the variable than loops that put
 * files in place.
 *
 * @param loops all of the tree
 */
const listsForTasksAlone = perKey((name: string, tree: Tree, loops: readonly Loop[]): Span[] | null => {
  const { all, isWhole } = listsCalled(name, tree);
  if (!isWhole) return null;
  const own = loops.filter(
    ({ variables, step }) => variables.includes(name) && PUTS.test(step.step) && !MOVES.test(step.step),
  );
  const mention = new RegExp(`(?<![\\w.-])${name}(?![\\w-])`, 'g');
  const count = (text: string): number => [...text.matchAll(mention)].length;
  const mentions = textsNaming(tree).map((text) => (text.includes(name) ? count(text) : 0));
  const known = [...own.map(({ step }) => count(step.step)), all.length];
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
  return sum(mentions) === sum(known) ? all.map(({ file, node }) => file.span(node)) : null;
});

/** What files say that may name a variable. */
const textsNaming = perTree((tree): readonly string[] =>
  tree.paths.filter((path) => MAY_NAME.test(path)).map((path) => withoutComments(tree.text(path) ?? '')),
);

/** The resources of Puppet's manifests in blocks that a list is gone through with. */
function loopedResources(tree: Tree): Step[] {
  return tree.paths.flatMap((path): Step[] => {
    const text = path.endsWith('.pp') ? (tree.text(path) ?? '') : '';
    if (!/\beach\b/.test(text)) return [];
    const resources = stepsOf({ path, text }).filter(({ step }) => RESOURCE.test(step));
    return puppetLoops(text).flatMap(({ list, block }) => {
      if (block === null) return [];
      const { member, key, start } = block;
      const end = endOfBlock(text, start);
      const inside = resources.filter((one) => one.start > start && one.start < end);
      const held = inside.length === 0 ? null : heldLists(list, moduleOf(path), tree);
      const items = held?.lists.flatMap((one) => one.items) ?? [];
      const lists = held && isForFilesAlone(list, moduleOf(path), tree) ? { lists: held.all } : {};
      const pairs = key === null || inside.length === 0 ? [] : heldPairs(list, moduleOf(path), tree);
      return inside.flatMap((resource) => {
        const done = { file: path, start: resource.start, end: resource.start + RESOURCE_NAME.length };
        const { step } = resource;
        return [
          ...[...new Set(items)].slice(0, MAX_ITEMS).map((item): Step => {
            return { ...resource, step: withValue(step, member, item), item: { done, said: [], ...lists } };
          }),
          ...pairs.slice(0, MAX_ITEMS).map((pair): Step => {
            const filled = withValue(withValue(step, key as string, pair.key.text), member, pair.value);
            return { ...resource, step: filled, item: { done, said: [pair.key] } };
          }),
        ];
      });
    });
  });
}

/** A resource with a text put in for a variable. */
function withValue(resource: string, variable: string, text: string): string {
  return resource.replace(new RegExp(`\\$\\{${variable}\\}|\\$${variable}\\b`, 'g'), () => text);
}

/** Whether all that manifests make of a list of a module is resources of files. */
function isForFilesAlone(list: string, module: string, tree: Tree): boolean {
  // A parameter with its type, or what sets the variable, makes nothing of it.
  const typed = String.raw`(?<![A-Z]\w{0,30}(?:\[[^\]\n]{0,60}\])?[ \t]{1,20})`;
  const mention = new RegExp(`${typed}\\$\\{?(?:\\w{0,100}::){0,9}${list}\\b(?!\\s{0,100}\\+?=(?![=~]))`, 'g');
  const texts = manifestsWithParents(module, tree).map((path) => withoutComments(tree.text(path) ?? ''));
  const blocks = texts.flatMap((text) =>
    puppetLoops(text).flatMap(({ list: held, block }) =>
      held === list && block !== null ? [text.slice(block.start, endOfBlock(text, block.start))] : [],
    ),
  );
  const mentions = texts.flatMap((text) => [...text.matchAll(mention)]);
  return mentions.length === blocks.length && !blocks.some((block) => OTHER_RESOURCE.test(block));
}

/** Where a block of a manifest ends that begins before a place. */
function endOfBlock(manifest: string, start: number): number {
  let depth = 1;
  for (const { 0: brace, index } of manifest.slice(start, start + MAX_BLOCK).matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth === 0) return start + index;
  }
  return start + MAX_BLOCK;
}
