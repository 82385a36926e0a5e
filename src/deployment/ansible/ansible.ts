import type { Tree } from '../../discover/load.ts';
import { MappedText } from '../../read/mapped-text.ts';
import type { Resolved, Resolver } from '../../read/resolver.ts';
import { get, type YamlMap, type YamlNode, type YamlScalar, type YamlSeq } from '../../read/yaml.ts';
import type { Carried } from '../text/carried.ts';
import { following } from '../text/follow.ts';
import type { Located } from '../text/located.ts';
import { baseOf, joinPath, literally, pathsBelow } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';
import { agreed, resolvedNode } from '../text/resolved-node.ts';
import { type Mention, mentionsOf, sameValue } from './ansible-elsewhere.ts';
import { coverOf, groupsOf, inventoriesOf, isForOthers, isOfGroup } from './ansible-groups.ts';
import { isTakenOver } from './ansible-named-files.ts';
import {
  handedOn,
  isOfOtherProject,
  isOfOuterProject,
  mayRunRole,
  mayTakeIn,
  ofNearestProject,
  type Play,
  playsOf,
  rolesSeenIn,
} from './ansible-plays.ts';

type Read = (path: string) => Carried | null;

/** A value some file gives a variable. */
export interface Given<Node extends YamlNode = YamlScalar> {
  path: string;
  node: Node;
  file: Carried;
}

/** The values that may hold, and whether a role's own `vars` say so. */
interface Candidates<Node extends YamlNode = YamlScalar> {
  values: readonly Given<Node>[];
  strongest: boolean;
  /** Some host of the role may have none. */
  mayBeUnset: boolean;
  /** A file that is encrypted as a whole, or who runs the play, may give another one, which holds before them. */
  mayBeOther: boolean;
}

/** Tells the values of the form that is asked for. */
type IsForm<Node extends YamlNode> = (node: YamlNode | null) => node is Node;

/** Those of groups and hosts need no ending (`group_vars/is/vars`, `host_vars/is1.example.org`). */
const VARIABLE_FILE =
  /(?:^|\/)(?:group_vars|host_vars|vars)\/.*\.ya?ml$|(?:^|\/)(?:group_vars|host_vars)\/(?!.*\.(?:j2|md|txt|ini|cfg|sh|py|pem|crt|key|gitkeep|gitignore)$).*$/;

/** What tasks go through: the items of a list, or the entries of a map. */
export type YamlList = YamlSeq | YamlMap;

/** Whether a node is one. */
export function isList(node: YamlNode | null): node is YamlList {
  return node?.kind === 'seq' || node?.kind === 'map';
}

const isScalar = (node: YamlNode | null): node is YamlScalar => node?.kind === 'scalar';
const isVariables = (path: string): boolean => /\.ya?ml$/.test(path) || VARIABLE_FILE.test(path);

/** What gives the variables of a role their values, as a file of it sees them. */
interface View {
  role: string | null;
  plays: readonly Play[];
  /** The files of the role's `defaults`, and of others that it sees. */
  defaults: readonly string[];
  /** Whether a path belongs to another project. */
  isOther(path: string): boolean;
  /** Whether a group has hosts of plays that do not run the role. */
  forOthers(group: string): boolean;
  /** Of statements those of the role's own project, else those of the projects around it. */
  nearest<T>(said: readonly T[], pathOf: (one: T) => string): readonly T[];
  /** The values that a variable may have. */
  candidates<Node extends YamlNode>(name: string, isForm: IsForm<Node>): Candidates<Node>;
  /** The values that other roles hand to the role where they take it in. */
  handed(name: string): readonly Given[];
}

/** What the files around another one say of variables; null where none of them says anything. */
function viewOf(file: string, tree: Tree, read: Read): View | null {
  const role = roleOf(file, tree);
  const below = (of: string | null, folder: string): string[] =>
    of === null ? [] : pathsBelow(tree.paths, joinPath(of, folder) as string).filter(isVariables);
  const vars = below(role, 'vars');
  const defaults = below(role, 'defaults');
  const isOther = (path: string): boolean => isOfOtherProject(path, role, tree);
  const shared = variableFiles(tree).filter((path) => !isOther(path));
  const nearest = <T>(said: readonly T[], pathOf: (one: T) => string): readonly T[] =>
    ofNearestProject(said, pathOf, role, tree);
  const plays = role === null ? [] : playsOf(tree, read).filter(({ file }) => !isOther(file.file));
  const running = plays.filter((play) => mayRunRole(play, role as string, tree));
  const seenInPlays = running.map((play) =>
    rolesSeenIn(play, role as string, tree).flatMap((other) => below(other, 'defaults')),
  );
  const seen = [...new Set(seenInPlays.flat())];
  if (vars.length + defaults.length + seen.length + shared.length + running.length === 0) return null;
  const groups = groupsOf(tree, read);
  const inventories = inventoriesOf(running, tree, read).filter((path) => !isOther(path));
  const forOthers = (group: string): boolean => role !== null && isForOthers(group, role, plays, groups, tree);
  // What another role's `vars` say is seen in the plays that run both.
  const isOfOtherPlays = (path: string): boolean => {
    const other = roleOf(path, tree);
    return other !== null && running.length > 0 && !running.some((play) => mayRunRole(play, other, tree));
  };
  const relevant = shared.filter((path) => !isOfGroup(path, groups, forOthers) && !isOfOtherPlays(path));

  const isHidden = (paths: readonly string[]): boolean => paths.some((path) => isVault(path, tree));
  const used = role === null ? [] : usesIn(running, role, tree);

  const candidates = <Node extends YamlNode>(name: string, isForm: IsForm<Node>): Candidates<Node> => {
    const given = (paths: readonly string[]): Given<Node>[] =>
      paths.flatMap((path): Given<Node>[] => {
        const file = read(path);
        const node = get(file?.documents[0], ...name.split('.'));
        return file && isForm(node) ? [{ path, node, file }] : [];
      });
    const strongest = given(vars);
    const parameters = used.flatMap((use) => valuesOfUse(use, name, isForm));
    if (strongest.length > 0)
      return { values: [...strongest, ...parameters], strongest: true, mayBeUnset: false, mayBeOther: false };
    const inventory = given(relevant);
    const played = [...parameters, ...used.flatMap(({ vars, file }) => valueIn(vars, file, name, isForm))];
    const said = nearest([...played, ...inventory], ({ path }) => path);
    const cover = coverOf(
      inventory.filter((one) => said.includes(one)).map(({ path }) => path),
      nearest(relevant, (path) => path),
      inventories,
      role,
      running,
      groups,
    );
    const held = said.filter(({ path }) => !cover.isOutdone(path));
    const isAsked = running.some(({ asked }) => asked.includes(name));
    const mayBeOther =
      (parameters.length === 0 && (isAsked || isHidden(vars))) || (held.length === 0 && isHidden(relevant));
    if (role === null || cover.isWhole) return { values: held, strongest: false, mayBeUnset: false, mayBeOther };
    const own = given(defaults);
    const weakest = own.length > 0 ? own : given(seen);
    const isInAll = running.length > 0 && seenInPlays.every((paths) => given(paths).length > 0);
    const mayBeUnset = own.length === 0 && !isInAll && !isGivenByPlays(name, running, role, tree);
    return { values: [...held, ...weakest], strongest: false, mayBeUnset, mayBeOther };
  };
  let ways: ReturnType<typeof handedOn> | null = null;
  const handed = (name: string): Given[] => {
    ways ??= running.flatMap((play) => handedOn(play, role as string, tree));
    return ways.flatMap((use) => valuesOfUse(use, name, isScalar));
  };
  return { role, plays, defaults: [...defaults, ...seen], isOther, forOthers, nearest, candidates, handed };
}

/** What a role is given of a variable where something names it. */
function valuesOfUse<Node extends YamlNode>(
  { parameters, file }: { parameters: YamlNode | null; file: Carried },
  name: string,
  isForm: IsForm<Node>,
): Given<Node>[] {
  return [parameters, get(parameters, 'vars')].flatMap((node) => valueIn(node, file, name, isForm));
}

function valueIn<Node extends YamlNode>(
  node: YamlNode | null,
  file: Carried,
  name: string,
  isForm: IsForm<Node>,
): Given<Node>[] {
  const value = get(node, name);
  return isForm(value) ? [{ path: file.file, node: value, file }] : [];
}

/** What files of secrets alone are called: they set no switches. */
const SECRETS = /vault|secret|credential|password/i;

/** Whether Ansible Vault encrypts a file of variables as a whole, and its name does not say that it holds secrets alone. */
function isVault(path: string, tree: Tree): boolean {
  return !SECRETS.test(path) && tree.text(path)?.startsWith('$ANSIBLE_VAULT;') === true;
}

/** The lists and maps that a variable may be where a file's tasks see it. */
export function ansibleLists(file: string, name: string, tree: Tree, read: Read): readonly Given<YamlList>[] {
  return viewOf(file, tree, read)?.candidates(name, isList).values ?? [];
}

/**
 * Variables of an Ansible role, as a file of it sees them. Its parameters and `vars` hold whatever else is said; else the inventories' `group_vars` and
 * `host_vars`, the plays that run the role, and its `defaults` where an inventory leaves a host without a value. A
 * variable that gets different values is not known: which one holds depends on the host. Nor is one that any other
 * place of the repository sets to something else (`ansible-elsewhere.ts`), or an encrypted file or the answer to a play may.
 */
export function ansibleResolver(file: string, tree: Tree, read: Read): Resolver | null {
  return resolverOf(viewOf(file, tree, read), tree, read, true);
}

/** A variable in a text. */
const VARIABLE = /\{\{[ \t]{0,9}(\w{1,100}(?:\.\w{1,100}){0,9})[ \t]{0,9}\}\}/g;
/** Nobody has a longer release. */
const MAX_MADE = 1000;

/**
 * A text that variables are part of (`"{{ major }}.0"`), with these put in; not known where one is not. Nor is a path, whose
 * release stands where its variable gets it.
 */
function madeOf(
  node: YamlScalar,
  file: Carried,
  follow: (name: string) => Resolved | 'unknown' | null,
): Resolved | 'unknown' {
  const text = node.value.replace(VARIABLE, (whole, name: string) => {
    const found = follow(name);
    return found === null || found === 'unknown' ? whole : found.text.text;
  });
  if (/\{\{|\//.test(text) || text.length > MAX_MADE) return 'unknown';
  const { file: path, start, end } = file.span(node);
  return { text: MappedText.ofEscape(path, text, start, end, () => null), raw: text };
}

/**
 * The variables of a view by the values that hold; null where nothing says any.
 *
 * @param isStrict whether one is unknown that an encrypted file or an answer may give another value, or that is made of others
 */
function resolverOf(view: View | null, tree: Tree, read: Read, isStrict: boolean): Resolver | null {
  if (view === null) return null;
  const resolve = following<Resolved>((name, follow) => {
    const found = view.candidates(name, isScalar);
    // Which of the ways to the role hands it a value is not looked at: for a release that tells more than nothing.
    const handed = isStrict || found.strongest ? [] : view.handed(name);
    const others = handed.length > 0 ? found.values.filter(({ path }) => !view.defaults.includes(path)) : found.values;
    const said = [...handed, ...others].map(({ node, file }) => {
      const other = /^\{\{\s*(\w+(?:\.\w+)*)\s*\}\}$/.exec(node.value.trim())?.[1];
      if (other !== undefined) return follow(other);
      if (node.value.includes('{{')) return isStrict ? 'unknown' : madeOf(node, file, follow);
      return resolvedNode(node, file);
    });
    const known = agreed(said);
    if (known === 'unknown' || (isStrict && found.mayBeOther)) return 'unknown';
    const elsewhere = saidElsewhere(name, found, view, tree, read).filter(
      ({ path }) => !handed.some((one) => one.path === path),
    );
    if (elsewhere.some(({ value }) => known === null || !sameValue(value, known.raw))) return 'unknown';
    if (known === null || !found.mayBeUnset || elsewhere.length > 0) return known;
    const [{ path }] = [...handed, ...found.values] as [Given];
    return { ...known, mayBeUnset: `${name} is set in ${path}, but not for sure for every host of the role` };
  });

  return {
    resolve: (expression) => resolve(expression.trim()),
  };
}

/** What other places of the repository than the files that are followed give a variable, where it may hold for the role. */
function saidElsewhere(
  name: string,
  { values, strongest }: Candidates,
  { role, plays, defaults, isOther, forOthers, nearest }: View,
  tree: Tree,
  read: Read,
): readonly Mention[] {
  const isPlay = (path: string): boolean => plays.some(({ file }) => file.file === path);
  const isDefault = ({ path }: Given): boolean => defaults.includes(path);
  const mentions = mentionsOf(name, tree, read, isPlay).filter(
    ({ path, groups, weak }) =>
      !(strongest && weak && !isTakenOver(path, tree)) && !groups.some(forOthers) && !isOther(path),
  );
  const isSaid = values.some((one) => !isDefault(one) && !isOfOuterProject(one.path, role, tree));
  return isSaid
    ? mentions.filter(({ path }) => !isOfOuterProject(path, role, tree))
    : nearest(mentions, ({ path }) => path);
}

/**
 * The texts of an Ansible role's variables by their names, with the expressions in them as they are written
 * (`{{ carbon_home }}/conf`); null where places differ.
 */
export function ansibleTexts(file: string, tree: Tree, read: Read): (name: string) => string | null {
  const view = viewOf(file, tree, read);
  return (name) => {
    const found = view?.candidates(name, isScalar);
    const text = found?.values[0]?.node.value;
    if (!view || !found || text === undefined || found.values.some(({ node }) => node.value !== text)) return null;
    return saidElsewhere(name, found, view, tree, read).every(({ value }) => value === text) ? text : null;
  };
}

/** All that the variables of an Ansible role may be by their names, with the expressions in them as they are written. */
export function ansibleValues(file: string, tree: Tree, read: Read): (name: string) => readonly string[] {
  const view = viewOf(file, tree, read);
  return (name) => {
    const found = view?.candidates(name, isScalar);
    if (!view || !found) return [];
    const elsewhere = saidElsewhere(name, found, view, tree, read).map(({ value }) => String(value));
    return [...found.values.map(({ node }) => node.value), ...elsewhere];
  };
}

/** How deep in folders of `roles` a role is looked for. */
const MAX_FOLDERS = 4;
/** What a role has, and no folder for several. */
const OF_ROLE = ['tasks', 'defaults', 'vars', 'meta', 'handlers'];

/** Whether a text has a role's name as a word of its own. */
export function namesRole(text: string, role: string): boolean {
  return new RegExp(`(?<![\\w-])${literally(baseOf(role))}(?![\\w-])`).test(text);
}

/**
 * The role a file belongs to: a folder below `roles`, also of another one there, or one that lies alone, as a template beside its
 * tasks or tasks beside their defaults do.
 */
export function roleOf(file: string, tree: Tree): string | null {
  const [, roles = '', below = ''] = /^(.*?roles\/)([^/]+\/.*)$/.exec(file) ?? [];
  if (below !== '') {
    const folders = below.split('/').slice(0, -1);
    const possible = folders
      .slice(0, MAX_FOLDERS)
      .map((_, index) => `${roles}${folders.slice(0, index + 1).join('/')}`);
    const isRole = (path: string): boolean =>
      OF_ROLE.some((one) => pathsBelow(tree.paths, `${path}/${one}`).length > 0);
    return possible.find(isRole) ?? (possible[0] as string);
  }
  const [, folder = '', part] = /^(?:(.*?)\/)?(templates|tasks|handlers)\//.exec(file) ?? [];
  const has = (name: string): boolean => pathsBelow(tree.paths, joinPath(folder, name) as string).length > 0;
  // Tasks may lie beside a playbook, too.
  const isAlone = part === 'templates' ? has('tasks') : part !== undefined && (has('defaults') || has('meta'));
  return isAlone ? folder : null;
}

/** Where plays run a role, or one that takes it in: with its parameters there, and the variables of the play. */
function usesIn(
  plays: readonly Play[],
  role: string,
  tree: Tree,
): { parameters: YamlNode | null; vars: Play['vars']; file: Carried }[] {
  return plays.flatMap(({ roles, vars, file }) =>
    roles.flatMap((one) => (mayTakeIn([one], role, tree) ? [{ parameters: one.parameters, vars, file }] : [])),
  );
}

/** Whether all plays that run a role give it a value of a variable, where they name it or for all they run. */
function isGivenByPlays(name: string, running: readonly Play[], role: string, tree: Tree): boolean {
  const gives = (node: YamlNode | null): boolean => get(node, name)?.kind === 'scalar';
  const isGiven = (play: Play): boolean => {
    const used = usesIn([play], role, tree);
    return used.length > 0 && used.every((use) => [use.vars, use.parameters, get(use.parameters, 'vars')].some(gives));
  };
  return running.length > 0 && running.every(isGiven);
}

/**
 * The variables of an Ansible role by their names, each with the place where the value that holds is written: paths and
 * releases, of which what can be read tells more than nothing.
 */
export function ansibleVariables(file: string, tree: Tree, read: Read): (name: string) => Located | null {
  const resolver = resolverOf(viewOf(file, tree, read), tree, read, false);
  return (name) => {
    const found = resolver?.resolve(name);
    if (!found || found === 'unknown') return null;
    const { text } = found.text;
    return { text, span: found.text.locate(0, text.length) };
  };
}

/** The files in which hosts, groups and playbooks keep variables. */
export const variableFiles = perTree((tree) => tree.paths.filter(isVariableFile));

/** Whether a path is one of them. */
export function isVariableFile(path: string): boolean {
  return VARIABLE_FILE.test(path);
}
