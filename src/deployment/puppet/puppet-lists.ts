import type { Tree } from '../../discover/load.ts';
import type { Span } from '../../model.ts';
import { matchAt } from '../../read/match-at.ts';
import { carriedReader } from '../text/carried.ts';
import { withoutComments } from '../text/comments.ts';
import { unquoted } from '../text/expand.ts';
import type { Located } from '../text/located.ts';
import { baseOf, dirOf, literally, namesIn } from '../text/paths.ts';
import { fromHiera, type HieraValue, type Passed, passedAs } from './puppet-given.ts';
import { manifestsWithParents, moduleOf } from './puppet-scopes.ts';

/** A list of plain texts that a variable of a module holds. */
export interface PuppetList {
  name: string;
  items: readonly string[];
  file: string;
  /** From the name to the end of the list, with the comments behind it. */
  start: number;
  end: number;
  /** The name, where it is given the list. */
  at: Span;
  /** Hiera's data, or manifests by a class's parameter, have it for some nodes, before what holds for others. */
  isSpecific: boolean;
  /** A class's own default for a parameter, or Hiera's data: what others may fill in when it is empty. */
  isDefault: boolean;
}

/** The lists that a variable may hold. */
export interface HeldLists {
  lists: readonly PuppetList[];
  /** Those, and what manifests give it where Hiera's data hold instead. */
  all: readonly PuppetList[];
  /** There are some, and nothing else gives it a value. */
  isWhole: boolean;
}

/** What a manifest may have after a variable that it sets: a list, what Hiera is asked for, another variable. */
const VALUE =
  /(?<list>\[)|(?:lookup|hiera|(?<merged>hiera_array))\s{0,9}\(\s{0,9}["'](?<key>[\w:]{1,300})["'](?<options>[^()]{0,300})\)|\$(?:\w{0,100}::){0,9}(?<other>\w{1,100})\s{0,100}(?=[,)\n]|$)/y;
/** What has the lists of several levels of Hiera's data put together. */
const MERGES = /\b(?:unique|deep|hash|merge)\b/;
/** The content of a list of plain texts. */
const LITERAL = /^(?:[\s,]|"[^"$\n]{0,300}"|'[^'\n]{0,300}')*$/;
const TEXT = /"([^"\n]{0,300})"|'([^'\n]{0,300})'/g;
/** The content of a hash of texts, and a pair of it. */
const HASH = /\{((?:[^{}"'$]|"[^"\n]{0,300}"|'[^'\n]{0,300}'){0,10000})\}/y;
const PAIR = /("[^"\n]{0,300}"|'[^'\n]{0,300}')\s{0,100}=>\s{0,100}("[^"\n]{0,300}"|'[^'\n]{0,300}')\s{0,100}(?:,|$)/g;
/** Comments of YAML behind a list. */
const COMMENTS = /(?:[^\S\n]*\n?[^\S\n]*#[^\n]*)*/y;
/** What the parameters of a class or a type follow. */
const HEADER = /\b(?:class|define)\s{1,20}(?:::)?[\w:]{1,300}\s{0,100}\(/g;
/** No real list is handed on through more variables. */
const MAX_HANDED = 3;
/** Nor has a class more text before its body. */
const MAX_PARAMETERS = 10_000;

/**
 * The lists that a variable of a module's manifests, and of the classes these inherit, may hold.
 *
 * @param module its folder
 */
export function heldLists(name: string, module: string, tree: Tree): HeldLists {
  return heldIn(name, module, tree, MAX_HANDED);
}

function heldIn(name: string, module: string, tree: Tree, left: number): HeldLists {
  const texts = manifestsWithParents(module, tree).map((file) => ({
    file,
    text: withoutComments(tree.text(file) ?? ''),
  }));
  const values = texts.flatMap(({ file, text }) => valuesOf(name, file, text));
  const own = values.flatMap(({ list }) => list ?? []);
  const others = values.flatMap(({ other }) => (other === undefined || other === name ? [] : other));
  const handed = others.map((other) => (left === 0 ? NOTHING : heldIn(other, module, tree, left - 1)));
  const asked = values.flatMap(({ key, isMerged }) =>
    key === undefined ? [] : [{ data: ofKey(key, module, tree), isMerged }],
  );
  const modules = new Set(texts.map(({ file }) => baseOf(moduleOf(file))));
  const keys = new Set(values.map(({ key }) => key));
  const automatic = fromHiera(name, tree, carriedReader(tree)).filter(
    ({ key }) => modules.has(key.split('::')[0] ?? '') && !keys.has(key),
  );
  const isBound = ({ key }: HieraValue): boolean => texts.some(({ text }) => isParameter(name, key, text));
  const given = [
    ...asked.flatMap(({ data, isMerged }) => data.map((one) => listOf(one, name, isMerged, tree))),
    ...automatic.map((one) => listOf(one, name, false, tree)),
  ];
  const isReplaced = automatic.some(({ everywhere }) => everywhere);
  const written = [...own, ...handed.flatMap((held) => held.lists)];
  const data = given.flatMap((list) => list ?? []);
  const held = isReplaced ? data : [...written, ...data];
  // Of several classes that have such a parameter, each goes through its own.
  const isSole = texts.reduce((sum, { text }) => sum + classesWith(name, text), 0) === 1;
  const isOwn = new RegExp(`^\\$(?:\\w*::)*${name}$`);
  const passed = passedAs(name, tree)
    .filter(({ written }) => !isOwn.test(written))
    .map((one) => (isSole && modules.has(one.module) ? passedList(name, one) : null));
  const lists = [...held, ...passed.flatMap((list) => list ?? [])];
  return {
    lists,
    all: [...written, ...data, ...passed.flatMap((list) => list ?? [])],
    isWhole:
      lists.length > 0 &&
      !passed.includes(null) &&
      values.every(({ isUnknown }) => !isUnknown) &&
      handed.every((held) => held.isWhole) &&
      asked.every(({ data }) => data.length > 0) &&
      automatic.every(isBound) &&
      !given.includes(null),
  };
}

const NOTHING: HeldLists = { lists: [], all: [], isWhole: false };

/** What a manifest gives a variable. */
interface Value {
  list?: PuppetList;
  /** What Hiera is asked for, and whether it puts several lists together. */
  key?: string;
  isMerged: boolean;
  /** Another variable. */
  other?: string;
  isUnknown: boolean;
}

function valuesOf(name: string, file: string, text: string): Value[] {
  const pattern = new RegExp(`\\$${name}[ \\t]{0,100}(?:\\+)?=(?![=~>])[ \\t\\n]{0,100}`, 'g');
  return [...text.matchAll(pattern)].map(({ index, 0: setting }): Value => {
    const found = matchAt(VALUE, text, index + setting.length);
    const { list, key, merged, options = '', other } = found?.groups ?? {};
    const isMerged = merged !== undefined || MERGES.test(options);
    if (found && list === undefined)
      return { ...(key ? { key } : {}), ...(other ? { other } : {}), isMerged, isUnknown: false };
    const literal = found ? literalAt(name, file, text, index, index + setting.length) : null;
    return literal ? { list: literal, isMerged, isUnknown: false } : { isMerged, isUnknown: true };
  });
}

/** A pair of a hash of texts. */
export interface PuppetPair {
  key: Located;
  value: string;
}

/** The pairs of the hash that a variable of a module holds; none where it may hold another. */
export function heldPairs(name: string, module: string, tree: Tree): PuppetPair[] {
  const setting = new RegExp(
    `\\$${name}[ \\t]{0,100}\\+?=(?![=~>])[ \\t\\n]{0,100}(?!\\$(?:\\w{0,100}::){0,9}${name}\\b)`,
    'g',
  );
  const hashes = manifestsWithParents(module, tree).flatMap((file) => {
    const text = withoutComments(tree.text(file) ?? '');
    return [...text.matchAll(setting)].map(({ 0: whole, index }) => pairsAt(file, text, index + whole.length));
  });
  const isGiven = fromHiera(name, tree, carriedReader(tree)).length > 0 || passedAs(name, tree).length > 0;
  return hashes.length === 1 && !isGiven ? (hashes[0] ?? []) : [];
}

/** The pairs of a hash that begins at a place of a manifest; null for one with more than texts. */
function pairsAt(file: string, text: string, start: number): PuppetPair[] | null {
  const body = matchAt(HASH, text, start)?.[1];
  if (body === undefined || /\S/.test(body.replace(PAIR, ''))) return null;
  return [...body.matchAll(PAIR)].map(({ index, 1: key = '', 2: value = '' }) => {
    const at = start + 1 + index;
    return {
      key: { text: unquoted(key), span: { file, start: at + 1, end: at + key.length - 1 } },
      value: unquoted(value),
    };
  });
}

/** The list that a manifest gives a parameter for the nodes it is of; null where it gives something else. */
function passedList(name: string, { path, text, start }: Passed): PuppetList | null {
  if (!path.endsWith('.pp') || text[start] !== '[') return null;
  const from = text.lastIndexOf(name, start);
  const list = literalAt(name, path, withoutComments(text), from, start);
  const at = { file: path, start: from, end: from + name.length };
  return list && { ...list, at, isSpecific: true, isDefault: false };
}

/** A list as a manifest writes it; null for one with more than plain texts. */
function literalAt(name: string, file: string, text: string, start: number, open: number): PuppetList | null {
  const close = text.indexOf(']', open);
  const content = text.slice(open + 1, close);
  if (close < 0 || !LITERAL.test(content)) return null;
  const rest = /^[ \t]{0,100}([^\s,)#}])?/.exec(text.slice(close + 1, close + 110))?.[1];
  if (rest !== undefined) return null;
  const items = [...content.matchAll(TEXT)].map(([, double, single]) => (double ?? single) as string);
  return {
    name,
    items,
    file,
    start,
    end: close + 1,
    at: { file, start, end: start + 1 + name.length },
    isSpecific: false,
    isDefault: /^\s{0,100}[,)]/.test(text.slice(close + 1, close + 110)),
  };
}

/** Hiera's values of a key that several modules may ask for: not what lies in a folder called after another of them. */
function ofKey(key: string, module: string, tree: Tree): HieraValue[] {
  const others = new Set(namesIn(tree.paths, dirOf(module)));
  others.delete(baseOf(module));
  return fromHiera(key.replace(/^.*::/, ''), tree, carriedReader(tree)).filter(
    (one) =>
      one.key === key &&
      !dirOf(one.path)
        .split('/')
        .some((folder) => others.has(folder)),
  );
}

/** The list that Hiera's data hold; null for one with more than plain texts. */
function listOf(
  { path, node, file, key, everywhere }: HieraValue,
  name: string,
  isMerged: boolean,
  tree: Tree,
): PuppetList | null {
  const [document] = file.documents;
  const entry = document?.kind === 'map' ? document.entries.find((one) => one.key === key) : undefined;
  if (!entry || node?.kind !== 'seq') return null;
  const items = node.items.flatMap((item) => (item?.kind === 'scalar' && !item.value.includes('%{') ? item.value : []));
  if (items.length < node.items.length) return null;
  const at = file.span(entry.keyAt);
  const { end } = file.span(node);
  const comments = matchAt(COMMENTS, tree.text(path) ?? '', end)?.[0] ?? '';
  return {
    name,
    items,
    file: path,
    start: at.start,
    end: end + comments.length,
    at,
    isSpecific: !everywhere && !isMerged,
    isDefault: true,
  };
}

/** Whether a key of Hiera's is a parameter of a class, which gets its value so. */
function isParameter(name: string, key: string, manifest: string): boolean {
  const header = new RegExp(`\\bclass\\s{1,20}(?:::)?${literally(key.slice(0, -name.length - 2))}\\s{0,100}\\(`).exec(
    manifest,
  );
  return header !== null && isAmong(name, manifest, header.index + header[0].length);
}

/** Whether a name is among the parameters that begin at a place. */
function isAmong(name: string, manifest: string, from: number): boolean {
  const [parameters = ''] = manifest
    .slice(from, from + MAX_PARAMETERS)
    .split(/\)\s{0,100}(?:inherits\s{1,100}[\w:]{1,300}\s{0,100})?\{/);
  return new RegExp(`\\$${name}\\b`).test(parameters);
}

/** How many classes and types of a manifest have a parameter of a name. */
function classesWith(name: string, manifest: string): number {
  const headers = [...manifest.matchAll(HEADER)];
  return headers.filter(({ 0: header, index }) => isAmong(name, manifest, index + header.length)).length;
}
