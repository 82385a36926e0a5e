import type { Tree } from '../../discover/load.ts';
import { grouped } from '../../lists.ts';
import type { Span } from '../../model.ts';
import { isSurveyable } from '../scripts/texts-that-run.ts';
import { carriedReader } from '../text/carried.ts';
import { withoutComments } from '../text/comments.ts';
import { eachMap } from '../text/each-map.ts';
import { isBelow, joinPath } from '../text/paths.ts';
import { perKey } from '../text/per-tree.ts';
import { ansibleLists, type Given, isList, isVariableFile, roleOf, variableFiles, type YamlList } from './ansible.ts';
import { groupsOf, inventoryOf } from './ansible-groups.ts';
import { isOfOtherProject, mayRunRole, playsOf } from './ansible-plays.ts';

/** A list or a map that a file of the repository gives a variable. */
export interface GivenList extends Given<YamlList> {
  /** The variable's name there. */
  at: Span;
}

/** Playbooks, inventories, variables and scripts, which may name a file or set a variable. */
export const MAY_NAME = /\.(?:ya?ml|json|ini|cfg|sh|bash|py|rb)$|(?:^|\/)(?:hosts|inventor(?:y|ies))(?:[./]|$)/;
const MAY_HOLD_LISTS = /\.(?:ya?ml|json)$/;
const NO_VALUES = /(?:^|\/)(?:templates|molecule)\//;
/** A pattern of hosts that may mean some of a group, or those of several. */
const OPEN = /[*?{!&~[]/;

/** What is known of a variable that tasks go through. */
export interface KnownLists {
  /** All lists of that name in the repository. */
  all: readonly GivenList[];
  /** Nothing else of the repository gives the variable a value. */
  isWhole: boolean;
}

/** The lists of a name, whoever they are for. */
export const listsCalled = perKey((name: string, tree: Tree): KnownLists => {
  if (!isSurveyable(tree)) return { all: [], isWhole: false };
  const read = carriedReader(tree);
  const ofVariables = new Set(variableFiles(tree));
  const setting = new RegExp(
    `(?<![\\w.-])["']?${name}["']?[ \\t]{0,99}[:=](?!=)|\\bregister["']?:[ \\t]{0,99}["']?${name}\\b`,
    'g',
  );
  const all: GivenList[] = [];
  let settings = 0;
  for (const path of tree.paths) {
    if (!(MAY_NAME.test(path) || ofVariables.has(path)) || NO_VALUES.test(path)) continue;
    const text = tree.text(path) ?? '';
    const said = text.includes(name) ? [...withoutComments(text).matchAll(setting)].length : 0;
    settings += said;
    const file = said > 0 && (MAY_HOLD_LISTS.test(path) || ofVariables.has(path)) ? read(path) : null;
    for (const document of file?.documents ?? []) {
      eachMap(document, ({ entries }) => {
        const entry = entries.find(({ key }) => key === name);
        const node = entry?.value ?? null;
        if (file && entry && isList(node)) all.push({ path, node, file, at: file.span(entry.keyAt) });
      });
    }
  }
  return { all, isWhole: settings === all.length };
});

/** The lists of a name by the paths of the files that give them. */
export const listsByFile = perKey(
  (name: string, tree: Tree): ReadonlyMap<string, readonly GivenList[]> =>
    grouped(listsCalled(name, tree).all, ({ path }) => path),
);

/** Those of a name's lists that may hold where a file's tasks run, with those that no order of Ansible's tells. */
export function listsFor(file: string, name: string, tree: Tree): readonly GivenList[] {
  return listsSeen(`${name} ${roleOf(file, tree) ?? file}`, tree, file, name);
}

/** The same by what tells them: the name, and the role or the file. */
const listsSeen = perKey((_key: string, tree: Tree, file: string, name: string): readonly GivenList[] => {
  const { all } = listsCalled(name, tree);
  if (all.length === 0) return all;
  const placeOf = ({ path, node }: Given<YamlList>): string => `${path} ${node.start}`;
  const held = new Set(ansibleLists(file, name, tree, carriedReader(tree)).map(placeOf));
  return all.filter((list) => held.has(placeOf(list)) || isElsewhere(list.path));
});

/** Whether a file is none of those that Ansible takes variables from by where they lie. */
function isElsewhere(path: string): boolean {
  return !/(?:^|\/)defaults\//.test(path) && !isVariableFile(path);
}

/**
 * Of some lists, those that hold for each host that a role runs on, by inventory: its own, else those of its groups, of all
 * hosts, and the role's defaults. Null where the plays do not tell the hosts, or something else gives one of the lists.
 */
export function listsByHost<List extends GivenList>(lists: readonly List[], role: string, tree: Tree): List[][] | null {
  const read = carriedReader(tree);
  const isDefault = ({ path }: List): boolean => isBelow(path, joinPath(role, 'defaults') as string);
  if (lists.some((list) => inventoryOf(list.path) === null && !isDefault(list))) return null;
  const groups = groupsOf(tree, read);
  const names = playsOf(tree, read)
    .filter((play) => !isOfOtherProject(play.file.file, role, tree) && mayRunRole(play, role, tree))
    .flatMap(({ hosts }) => hosts);
  const everybody = [...groups.values()].flatMap((hosts) => [...hosts]);
  const hosts = new Set(names.flatMap((name) => (name === 'all' ? everybody : [...(groups.get(name) ?? [name])])));
  if (hosts.size === 0 || names.some((name) => OPEN.test(name))) return null;
  const byOwner = grouped(lists, ({ path }) => inventoryOf(path)?.owner ?? '');
  const owners = [...byOwner.keys()].filter((owner) => groups.has(owner));
  return [...hosts].flatMap((host) => {
    const levels = [
      byOwner.get(host) ?? [],
      owners.filter((owner) => groups.get(owner)?.has(host)).flatMap((owner) => byOwner.get(owner) ?? []),
      byOwner.get('all') ?? [],
    ];
    const held = levels.find((level) => level.length > 0) ?? byOwner.get('') ?? [];
    const folders = new Set(held.map(({ path }) => inventoryOf(path)?.folder));
    return [...folders].map((folder) => held.filter(({ path }) => inventoryOf(path)?.folder === folder));
  });
}
