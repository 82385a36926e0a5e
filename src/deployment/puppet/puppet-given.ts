import type { Tree } from '../../discover/load.ts';
import { commentLines } from '../../read/lines.ts';
import { matchAt } from '../../read/match-at.ts';
import { get, type YamlNode } from '../../read/yaml.ts';
import type { Stretch } from '../../settings.ts';
import { type Carried, carriedReader } from '../text/carried.ts';
import { blanked, COMMENT } from '../text/comments.ts';
import { pathIn, pathsBelow } from '../text/paths.ts';
import { perKey, perTree } from '../text/per-tree.ts';
import { moduleOfClass } from './puppet-scopes.ts';

/** A value that a manifest gives a parameter: `class { 'wso2is': version => '7.0.0' }`, `Class['wso2is'] { … }`. */
export interface Passed {
  path: string;
  text: string;
  /** Offset of the value. */
  start: number;
  written: string;
  /** The class or type that gets it. */
  to: string;
  /** The module of that. */
  module: string;
}

/** A value of Hiera's data. */
export interface HieraValue {
  path: string;
  node: YamlNode | null;
  file: Carried;
  key: string;
  /** It holds where no more special data say otherwise. */
  everywhere: boolean;
}

/** Hiera's data, in the folders Puppet and its older versions keep it in. */
const HIERA = /(?:^|\/)(?:data|hieradata|hiera)\/.*\.(?:e?ya?ml|json)$/;
const HIERA_DEFAULT = /(?:^|\/)(?:common|default|defaults|global)\.(?:e?ya?ml|json)$/;
/** Manifests that show or test a module. */
const TRIAL = /(?:^|\/)(?:examples|spec|tests)\//;
/** Types of Puppet's own: what they get are no parameters of a module. */
const OWN_TYPE = /^(?:augeas|concat|cron|exec|file|file_line|group|host|mount|notify|package|schedule|service|user)$/;
/** Who gets the parameters that follow: a class by its title, a class overridden, a defined type. */
const HEADER =
  /\b(?:class\s*\{|create_resources\s*\(\s*["']?class["']?\s*,\s*\{)\s*["'](?:::)?(\w+(?:::\w+)*)|\bClass\s*\[\s*["'](?:::)?(\w+(?:::\w+)*)|(?<![^\s;])(?:::)?([a-z]\w*(?:::\w+)*)\s*\{\s*(?:["'$[]|default\b)/g;
/** All parameters at once, by a hash that is not written there: `* => $parameters`. */
const ALL_AT_ONCE = /(?<![\w$])\*[ \t]{0,100}=>[ \t]{0,100}([^\s{,}][^,}\n]{0,300})/;

/** What opens or closes a hash, and what hides that: texts and comments. */
const BRACE = /#[^\n]*|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[{}]/gs;
/** Nobody writes a longer hash. */
const MAX_HASH = 4000;
/** What adds another hash to one. */
const ADDS = /^\s{0,100}\+/;
/** A question for one that Hiera's data have, alone. */
const ASKED =
  /(?:lookup|hiera|hiera_hash)\s{0,9}\(\s{0,9}["'](?:::)?([\w:]{1,300})["'][^(){}]{0,300}\)(?=[ \t]{0,100}(?:[,}\n#]|$))/y;

const hieraFiles = perTree((tree) => tree.paths.filter((path) => HIERA.test(path)));
const manifestsOf = perTree((tree) => tree.paths.filter((path) => path.endsWith('.pp') && !TRIAL.test(path)));

/** What Hiera's data hold for a variable of any module. */
export function fromHiera(name: string, tree: Tree, read: (path: string) => Carried | null): HieraValue[] {
  return hieraFiles(tree).flatMap((path): HieraValue[] => {
    const file = (tree.text(path) ?? '').includes(name) ? read(path) : null;
    const document = file?.documents[0];
    if (!file || document?.kind !== 'map') return [];
    return document.entries
      .filter(({ key }) => key === name || key.endsWith(`::${name}`))
      .map(({ key, value }) => ({ path, node: value, file, key, everywhere: HIERA_DEFAULT.test(path) }));
  });
}

/**
 * What the manifests of a tree give the parameters of a name. One passed on under its own name counts as well, and so does
 * the hash that gives all parameters at once, unless the manifest writes it without that name.
 */
export const passedAs = perKey((name: string, tree: Tree): Passed[] => {
  const value = new RegExp(`${HEADER.source}|${givenTo(name)}|${ALL_AT_ONCE.source}`, 'g');
  return manifestsOf(tree).flatMap((path) => {
    const text = tree.text(path) ?? '';
    if (!text.includes(name) && !ALL_AT_ONCE.test(text)) return [];
    const found: Passed[] = [];
    const isComment = commentLines(text, COMMENT);
    let to = '';
    for (const match of text.matchAll(value)) {
      if (isComment(match.index)) continue;
      const [whole, byClass, overridden, byType, one, all] = match;
      const given = one ?? all;
      if (given === undefined) to = byClass ?? overridden ?? byType ?? '';
      else if (to !== '' && !OWN_TYPE.test(moduleOfClass(to))) {
        const written = given.replace(/(?<![ \t])[ \t]+#.*/, '').trimEnd();
        const passed = {
          path,
          text,
          start: match.index + whole.length - given.length,
          written,
          to,
          module: moduleOfClass(to),
        };
        found.push(...((all === undefined ? null : ofHash(name, passed, tree)) ?? [passed]));
      }
    }
    return found;
  });
});

/** A pattern for what a hash or a resource gives a name, which is its group. */
function givenTo(name: string): string {
  return `(?<![\\w$])["']?${name}["']?\\s{0,100}=>\\s{0,100}((?:"[^"\\n]*"|'[^'\\n]*'|[^,}\\n])*)`;
}

/**
 * What a hash that gives parameters gives a name: one that is written where it is given, that a variable holds, or that
 * Hiera's data have. Null where not all of it is known.
 */
export function ofHash(name: string, all: Passed, tree: Tree): Passed[] | null {
  const variable = /^\$(\w+)$/.exec(all.written)?.[1];
  const set = variable === undefined ? [] : [...all.text.matchAll(new RegExp(`\\$${variable}\\s*=(?![=~>])\\s*`, 'g'))];
  const starts = variable === undefined ? [all.start] : set.map(({ 0: whole, index }) => index + whole.length);
  const found = starts.map((start) => givenAt(name, start, all, tree));
  return found.length === 0 || found.includes(null) ? null : found.flatMap((passed) => passed ?? []);
}

/** What a hash, or a question for one, gives a name where it begins in a manifest; null where that is not known. */
function givenAt(name: string, start: number, all: Passed, tree: Tree): Passed[] | null {
  const key = matchAt(ASKED, all.text, start)?.[1];
  if (key !== undefined) return inData(name, key, all, tree);
  const hash = hashAt(start, all.text);
  if (hash === null) return null;
  return [...hash.matchAll(new RegExp(givenTo(name), 'g'))].map(({ 0: pair, 1: value = '', index }) => ({
    ...all,
    start: start + index + pair.length - value.length,
    written: value.trimEnd(),
  }));
}

/** The hash that a manifest has at a place, alone, with blanks for those in it and for comments; null where there is none. */
function hashAt(start: number, text: string): string | null {
  const from = text.slice(start, start + MAX_HASH);
  if (!from.startsWith('{')) return null;
  const inner: Stretch[] = [];
  const open: number[] = [];
  for (const { 0: found, index } of from.matchAll(BRACE)) {
    const end = index + found.length;
    if (found.startsWith('#')) inner.push({ start: index, end });
    else if (found === '{') open.push(index);
    else if (found === '}') {
      const opened = open.pop() as number;
      if (open.length === 1) inner.push({ start: opened, end });
      if (open.length === 0) return ADDS.test(from.slice(end)) ? null : blanked(from.slice(0, end), inner);
    }
  }
  return null;
}

/** What the hashes that Hiera's data have under a key give a name; null where one of them is not known, or there are none. */
function inData(name: string, key: string, { to, module }: Passed, tree: Tree): Passed[] | null {
  const data = fromHiera(key.replace(/^.*::/, ''), tree, carriedReader(tree)).filter((one) => one.key === key);
  const found = data.map(({ path, node, file }): Passed[] | null => {
    if (node?.kind !== 'map') return null;
    const value = get(node, name);
    if (value === null) return node.entries.some((entry) => entry.key === name) ? null : [];
    const { start, end } = file.span(value);
    const text = tree.text(path) ?? '';
    const written = text.slice(start, end);
    if (/%\{|ENC\[/.test(written)) return null;
    // A manifest has its texts in quotes.
    const isBare = value.kind === 'scalar' && value.style === 'plain' && typeof value.js === 'string';
    return [{ path, text, start: isBare ? start - 1 : start, written: isBare ? `'${written}'` : written, to, module }];
  });
  return found.length === 0 || found.includes(null) ? null : found.flatMap((passed) => passed ?? []);
}

/** Whether a module configures a server of its own: what its classes are given is not for another module's files. */
export function hasTemplates(modules: string, module: string, tree: Tree): boolean {
  return pathsBelow(tree.paths, pathIn(modules, `${module}/templates`)).length > 0;
}
