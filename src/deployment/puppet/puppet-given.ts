import type { Tree } from '../../discover/load.ts';
import { commentLines } from '../../read/lines.ts';
import type { YamlNode } from '../../read/yaml.ts';
import type { Carried } from '../text/carried.ts';
import { COMMENT } from '../text/comments.ts';
import { pathsBelow } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';

/** A value that a manifest gives a parameter: `class { 'wso2is': version => '7.0.0' }`, `Class['wso2is'] { … }`. */
export interface Passed {
  path: string;
  text: string;
  /** Offset of the value. */
  start: number;
  written: string;
  /** The module whose class or type gets it. */
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
  /\b(?:class\s*\{|create_resources\s*\(\s*["']?class["']?\s*,\s*\{)\s*["'](?:::)?(\w+)|\bClass\s*\[\s*["'](?:::)?(\w+)|(?<![^\s;])(?:::)?([a-z]\w*)(?:::\w+)*\s*\{\s*(?:["'$[]|default\b)/g;
/** All parameters at once, by a hash that is not written there: `* => $parameters`. */
const ALL_AT_ONCE = /(?<![\w$])\*[ \t]{0,100}=>[ \t]{0,100}([^\s{,}][^,}\n]{0,300})/;

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
export function passedAs(name: string, tree: Tree): Passed[] {
  const value = new RegExp(`${HEADER.source}|${givenTo(name)}|${ALL_AT_ONCE.source}`, 'g');
  return manifestsOf(tree).flatMap((path) => {
    const text = tree.text(path) ?? '';
    if (!text.includes(name) && !ALL_AT_ONCE.test(text)) return [];
    const found: Passed[] = [];
    const isComment = commentLines(text, COMMENT);
    let module = '';
    for (const match of text.matchAll(value)) {
      if (isComment(match.index)) continue;
      const [whole, byClass, overridden, byType, one, all] = match;
      const given = one ?? all;
      if (given === undefined) module = byClass ?? overridden ?? byType ?? '';
      else if (module !== '' && !OWN_TYPE.test(module)) {
        const written = given.replace(/(?<![ \t])[ \t]+#.*/, '').trimEnd();
        const passed = { path, text, start: match.index + whole.length - given.length, written, module };
        found.push(...((all === undefined ? null : ofHash(name, passed)) ?? [passed]));
      }
    }
    return found;
  });
}

/** A pattern for what a hash or a resource gives a name, which is its group. */
function givenTo(name: string): string {
  return `(?<![\\w$])["']?${name}["']?[ \\t]*=>[ \\t]*((?:"[^"\\n]*"|'[^'\\n]*'|[^,}\\n])*)`;
}

/** What the hash that a variable holds gives a name; null where the manifest does not write all of it. */
function ofHash(name: string, all: Passed): Passed[] | null {
  const variable = /^\$(\w+)$/.exec(all.written)?.[1];
  const set = variable === undefined ? [] : [...all.text.matchAll(new RegExp(`\\$${variable}\\s*=(?![=~>])`, 'g'))];
  const hash = new RegExp(`\\$${variable}\\s*=\\s*\\{([^{}]*)\\}(?!\\s*\\+)`, 'g');
  const hashes = [...all.text.matchAll(hash)];
  if (hashes.length === 0 || hashes.length < set.length) return null;
  return hashes.flatMap(({ 0: whole, 1: body = '', index }) => {
    const bodyAt = index + whole.length - 1 - body.length;
    return [...body.matchAll(new RegExp(givenTo(name), 'g'))].map(({ 0: pair, 1: value = '', index: at }) => ({
      ...all,
      start: bodyAt + at + pair.length - value.length,
      written: value.trimEnd(),
    }));
  });
}

/** Whether a module configures a server of its own: what its classes are given is not for another module's files. */
export function hasTemplates(modules: string, module: string, tree: Tree): boolean {
  return pathsBelow(tree.paths, `${modules === '' ? '' : `${modules}/`}${module}/templates`).length > 0;
}
